import type { RankerComparison } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import type { Cell } from '../../../parts/csv.js'
import { ExportButton } from '../../../parts/export-button.js'
import { formatCount, formatDifference, formatPercent } from '../../../parts/format.js'
import { axisOf, IntervalInWords, Whisker } from '../interval.js'
import { Differences } from './differences.js'

const sides = ['wins', 'ties', 'losses'] as const
const tones = { wins: 'good', ties: 'neutral', losses: 'bad' } as const

/** The finding as the title, then what it rests on. */
export function Compared({ comparison }: { comparison: RankerComparison }) {
  const { t } = useTranslation()
  const { a, b, difference, queries } = comparison
  const verdict = difference.low > 0 ? 'better' : difference.high < 0 ? 'worse' : 'unclear'
  const axis = axisOf([a.measured.ndcg10, b.measured.ndcg10])
  const compared = comparison.wins + comparison.ties + comparison.losses
  return (
    <>
      <section className="card">
        <h2>{t(`compare.verdict.${verdict}`, { a: a.name, b: b.name, by: formatDifference(difference.mean) })}</h2>
        <p className="quiet">
          {t('compare.measuredOn', { count: a.measured.queries, queries: formatCount(a.measured.queries) })}
        </p>
        <dl className="whiskers">
          {[a, b].map(({ id, name, measured }) => (
            <div key={id}>
              <dt className="one-line" title={name}>
                {name}
              </dt>
              <dd>
                <Whisker value={measured.ndcg10} axis={axis} tone={id === b.id ? 'own' : ''} />
                <IntervalInWords value={measured.ndcg10} />
              </dd>
            </div>
          ))}
          <div className="difference">
            <dt className="one-line">{t('compare.difference')}</dt>
            <dd>
              <Whisker value={difference} axis={axisOf([difference], true)} tone={verdict} hasZero />
              <IntervalInWords value={difference} isDifference />
            </dd>
          </div>
        </dl>
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
            <ExportButton name={`compare-${a.id}-${b.id}`} rows={async () => cellsOf(comparison)} />
          </h2>
          <Differences comparison={comparison} />
        </section>
      )}
    </>
  )
}

const cellsOf = ({ a, b, queries }: RankerComparison): Cell[][] => [
  ['query', a.name, b.name, 'difference'],
  ...queries.map((row) => [row.query, row.a, row.b, row.b - row.a]),
]
