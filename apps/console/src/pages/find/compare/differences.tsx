import type { RankerComparison } from '@elmo-chat/protocol'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDifference, formatScore } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { FirstTitles } from '../first-titles.js'
import { QueryLink } from '../query-link.js'

export type Order = 'losses' | 'gains'

/** Searches by how much the two differ; opening one shows the first results of both, side by side. */
export function Differences({ comparison: { a, b, queries }, order }: { comparison: RankerComparison; order: Order }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const sign = order === 'losses' ? 1 : -1
  const rows = [...queries].sort((x, y) => sign * (x.b - x.a - (y.b - y.a)))
  const most = Math.max(...rows.map((row) => Math.abs(row.b - row.a)), Number.MIN_VALUE)
  return (
    <div className="scroll">
      <table className="table differences">
        <thead>
          <tr>
            <th>
              <span className="hidden-label">{t('compare.showFirst')}</span>
            </th>
            <th>{t('queries.query')}</th>
            <th className="number">{a.name}</th>
            <th className="number">{b.name}</th>
            <th className="number">{t('compare.difference')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const difference = row.b - row.a
            const isOpen = open === row.query
            return (
              <Fragment key={row.query}>
                <tr>
                  <td className="toggle">
                    <button
                      type="button"
                      className="button ghost small"
                      aria-expanded={isOpen}
                      aria-label={t('compare.showFirstOf', { query: row.query })}
                      onClick={() => setOpen(isOpen ? null : row.query)}
                    >
                      <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={16} />
                    </button>
                  </td>
                  <td className="query-cell">
                    <QueryLink query={row.query} />
                  </td>
                  <td className="number">{formatScore(row.a, 3)}</td>
                  <td className="number">{formatScore(row.b, 3)}</td>
                  <td className="number">{formatDifference(difference)}</td>
                  <td className="two-way" aria-hidden="true">
                    <span
                      className={difference < 0 ? 'less' : 'more'}
                      style={{ width: `${(Math.abs(difference) / most) * 50}%` }}
                    />
                  </td>
                </tr>
                {isOpen && (
                  <tr className="opened">
                    <td colSpan={6}>
                      <div className="side-by-side">
                        <section>
                          <h3>{a.name}</h3>
                          <FirstTitles
                            titles={row.firstA}
                            marked={row.firstA.filter((title) => !row.firstB.includes(title))}
                          />
                        </section>
                        <section>
                          <h3>{b.name}</h3>
                          <FirstTitles
                            titles={row.firstB}
                            marked={row.firstB.filter((title) => !row.firstA.includes(title))}
                          />
                        </section>
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
