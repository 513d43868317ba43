import type { QueryList, QueryRow } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatPercent, formatScore, formatTime } from '../../../parts/format.js'
import { liftInWords } from '../lift-in-words.js'
import { NextStep, type Step } from '../next-step.js'
import { QueryLink } from '../query-link.js'

const steps: Record<QueryList, Step> = {
  top: 'test',
  rising: 'rule',
  'without-result': 'synonym',
  'without-click': 'rule',
  refined: 'synonym',
}

export function QueryTable({ rows, list }: { rows: readonly QueryRow[]; list: QueryList }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table queries">
        <thead>
          <tr>
            <th>{t('queries.query')}</th>
            <th className="number">{t('search.searches')}</th>
            {list === 'rising' && <th className="number">{t('queries.lift')}</th>}
            <th className="number">{t('queries.visitors')}</th>
            <th className="number">{t('search.withoutResult')}</th>
            <th className="number">{t('search.clickThrough')}</th>
            <th className="number">{t('search.clickRank')}</th>
            <th className="number">{t('search.refined')}</th>
            <th className="number">{t('queries.carts')}</th>
            <th className="number">{t('queries.orders')}</th>
            <th className="number">{t('queries.last')}</th>
            <th>{t('queries.next')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.query}>
              <td className="query-cell">
                <QueryLink query={row.query} />
              </td>
              <td className="number">{formatCount(row.searches)}</td>
              {list === 'rising' && <td className="number">{liftInWords(row)}</td>}
              <td className="number">{formatCount(row.visitors)}</td>
              <Share part={row.withoutResult} whole={row.searches} isBad />
              <Share part={row.clicked} whole={row.searches} />
              <td className="number">{row.clickRank === null ? '–' : formatScore(row.clickRank, 1)}</td>
              <Share part={row.refined} whole={row.searches} />
              <Count count={row.carts} />
              <Count count={row.orders} />
              <td className="quiet number" title={formatTime(row.lastAt)}>
                {formatAgo(row.lastAt)}
              </td>
              <td>
                <NextStep step={steps[list]} query={row.query} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Share({ part, whole, isBad = false }: { part: number; whole: number; isBad?: boolean }) {
  if (part === 0) return <td className="number quiet">0</td>
  return (
    <td className="number" title={formatCount(part)}>
      {isBad && part === whole ? (
        <span className="chip bad">{formatPercent(1)}</span>
      ) : (
        formatPercent(whole === 0 ? 0 : part / whole)
      )}
    </td>
  )
}

const Count = ({ count }: { count: number }) => (
  <td className={count === 0 ? 'number quiet' : 'number'}>{formatCount(count)}</td>
)
