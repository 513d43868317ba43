import type { RatingSummary } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent, formatScore } from '../../parts/format.js'

/** What was said of each skill, or of each agent. */
export function SummaryTable({
  title,
  name,
  rows,
}: {
  title: string
  name: string
  rows: readonly (RatingSummary & { name: string })[]
}) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section className="card">
      <h2>{title}</h2>
      <div className="scroll">
        <table className="table small">
          <thead>
            <tr>
              <th>{name}</th>
              <th className="number">{t('satisfaction.count')}</th>
              <th className="number">{t('satisfaction.csat')}</th>
              <th className="number">{t('satisfaction.mean')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td>{row.name}</td>
                <td className="number">{formatCount(row.count)}</td>
                <td className="number">{row.share === null ? '–' : formatPercent(row.share)}</td>
                <td className="number">{row.mean === null ? '–' : formatScore(row.mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
