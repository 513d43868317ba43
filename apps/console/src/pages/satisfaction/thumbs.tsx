import type { SatisfactionReport } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent, formatTime } from '../../parts/format.js'
import { actName } from '../../words/terms.js'

/** Thumbs under replies, by the skill that answered. */
export function ThumbTable({ rows }: { rows: SatisfactionReport['thumbs'] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section className="card">
      <h2>{t('satisfaction.thumbs')}</h2>
      <div className="scroll">
        <table className="table small">
          <thead>
            <tr>
              <th>{t('satisfaction.skill')}</th>
              <th className="number">{t('satisfaction.up')}</th>
              <th className="number">{t('satisfaction.down')}</th>
              <th className="number">{t('satisfaction.shareUp')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ skill, up, down }) => (
              <tr key={skill}>
                <td>{actName(skill)}</td>
                <td className="number">{formatCount(up)}</td>
                <td className="number">{formatCount(down)}</td>
                <td className="number">
                  <meter className="share" min={0} max={1} value={up / (up + down)} aria-hidden="true" />{' '}
                  {formatPercent(up / (up + down))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What got a thumb down, each a tap away with the turn open. */
export function ThumbsDown({ rows }: { rows: SatisfactionReport['thumbsDown'] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section className="card">
      <h2>{t('satisfaction.thumbsDown')}</h2>
      <ul className="lowest">
        {rows.map(({ conversationId, turnId, message, skill, at }) => (
          <li key={turnId}>
            <Link to="/conversations/$id" params={{ id: conversationId }} search={{ turn: turnId }}>
              <span className="chip">{actName(skill)}</span>
              <span>{message}</span>
              <span className="quiet">{formatTime(at)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
