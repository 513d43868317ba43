import type { RankerComparison } from '@elmo-chat/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cell } from '../../../parts/csv.js'
import { ExportButton } from '../../../parts/export-button.js'
import { formatCount, formatDifference, formatPercent } from '../../../parts/format.js'
import { MeasuresBeside, verdictOf } from '../measures-beside.js'
import { Differences, type Order } from './differences.js'

const sides = ['wins', 'ties', 'losses'] as const
const orders = ['losses', 'gains'] as const
const tones = { wins: 'good', ties: 'neutral', losses: 'bad' } as const

/** The finding as the title, then what it rests on. */
export function Compared({ comparison }: { comparison: RankerComparison }) {
  const { t } = useTranslation()
  const [order, setOrder] = useState<Order>('losses')
  const { a, b, difference, queries } = comparison
  const compared = comparison.wins + comparison.ties + comparison.losses
  return (
    <>
      <section className="card">
        <h2>
          {t(`compare.verdict.${verdictOf(difference)}`, {
            a: a.name,
            b: b.name,
            by: formatDifference(difference.mean),
          })}
        </h2>
        <p className="quiet">
          {t('compare.measuredOn', { count: a.measured.queries, queries: formatCount(a.measured.queries) })}
        </p>
        <MeasuresBeside
          measures={[a, b].map(({ id, name, measured }) => ({ name, value: measured.ndcg10, isOwn: id === b.id }))}
          difference={difference}
        />
        <div className="share-bar tall" aria-hidden="true">
          {sides.map((side) => (
            <span
              key={side}
              className={tones[side]}
              style={{ flexGrow: comparison[side] }}
              hidden={!comparison[side]}
            />
          ))}
        </div>
        <ul className="legend">
          {sides.map((side) => (
            <li key={side}>
              <span className={`dot ${tones[side]}`} />
              {t(`compare.${side}`, { b: b.name })}{' '}
              <span className="number">
                {formatCount(comparison[side])}{' '}
                <small>{compared > 0 && formatPercent(comparison[side] / compared)}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {queries.length > 0 && (
        <section className="card flush">
          <h2 className="list-head">
            <span>
              {t('compare.queries')} <small>{t('compare.queriesAbout')}</small>
            </span>
            <span className="row">
              <fieldset className="segments" aria-label={t('compare.order')}>
                {orders.map((one) => (
                  <button key={one} type="button" aria-pressed={one === order} onClick={() => setOrder(one)}>
                    {t(`compare.orders.${one}`)}
                  </button>
                ))}
              </fieldset>
              <ExportButton name={`compare-${a.id}-${b.id}`} rows={async () => cellsOf(comparison)} />
            </span>
          </h2>
          <Differences comparison={comparison} order={order} />
        </section>
      )}
    </>
  )
}

const cellsOf = ({ a, b, queries }: RankerComparison): Cell[][] => [
  ['query', a.name, b.name, 'difference'],
  ...queries.map((row) => [row.query, row.a, row.b, row.b - row.a]),
]
