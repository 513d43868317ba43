import type { SatisfactionReport } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/format.js'
import { actName } from '../../words/terms.js'

/** The lowest rated conversations, each a tap away. */
export function Lowest({ rows }: { rows: SatisfactionReport['lowest'] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section className="card">
      <h2>{t('satisfaction.lowest')}</h2>
      <ul className="lowest">
        {rows.map(({ conversationId, score, words, skill, agent, at }) => (
          <li key={conversationId}>
            <Link to="/conversations/$id" params={{ id: conversationId }}>
              <span className={score <= 2 ? 'chip bad' : 'chip'}>{t('satisfaction.ofFive', { score })}</span>
              <span className={words ? '' : 'quiet'}>{words || t('satisfaction.noWords')}</span>
              <span className="quiet">
                {actName(skill)} · {agent ?? t('satisfaction.assistant')} · {formatTime(at)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
