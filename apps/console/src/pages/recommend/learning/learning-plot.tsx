import type { LearningCurve } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent } from '../../../parts/format.js'
import { methodName } from '../../../words/methods.js'
import { LearningTable } from './learning-table.js'
import { logAxis } from './log-axis.js'

type Point = LearningCurve['points'][number]

const BASELINE = 'popularity'

/** What lists are worth as the log grows: a line for each method beside that of popularity. The title says the finding. */
export function LearningPlot({ curve: { first, points } }: { curve: LearningCurve }) {
  const { t } = useTranslation()
  const last = points[points.length - 1]
  const methods = Object.keys(last.shares).sort((a, b) => last.shares[b] - last.shares[a])
  // A method keeps its color whichever is ahead.
  const others = Object.keys(last.shares).filter((method) => method !== BASELINE)
  const toneOf = (method: string) => (method === BASELINE ? 'baseline' : `tone-${others.indexOf(method) % 5}`)
  const top = Math.ceil(Math.max(...points.flatMap(({ shares }) => Object.values(shares))) * 10) / 10 || 0.1
  return (
    <figure className="card plot learning">
      <figcaption>
        <h2>{useFinding(last, methods[0])}</h2>
        <p className="quiet">{t('learning.plot', { first })}</p>
      </figcaption>
      <ul className="legend">
        {methods.map((method) => (
          <li key={method}>
            <span className={`dot ${toneOf(method)}`} />
            {methodName(method)} <span className="number quiet">{formatPercent(last.shares[method])}</span>
          </li>
        ))}
      </ul>
      <div className="plot-area">
        <span className="most number" aria-hidden="true">
          {formatPercent(top)}
        </span>
        <Lines points={points} methods={methods} top={top} toneOf={toneOf} />
        <Ticks points={points} />
      </div>
      <small className="axis-name">{t('learning.events')}</small>
      <details>
        <summary>{t('overview.asTable')}</summary>
        <LearningTable points={points} methods={methods} />
      </details>
    </figure>
  )
}

function useFinding({ events, shares }: Point, best: string): string {
  const { t } = useTranslation()
  const about = {
    count: events,
    events: formatCount(events),
    share: formatPercent(shares[best]),
    popularity: formatPercent(shares[BASELINE] ?? 0),
  }
  if (best === BASELINE) return t('learning.findingBaseline', about)
  return t('learning.finding', { ...about, method: methodName(best) })
}

/** Lines in a square of 100 that is stretched to the place there is; strokes keep their width. */
function Lines({
  points,
  methods,
  top,
  toneOf,
}: {
  points: readonly Point[]
  methods: readonly string[]
  top: number
  toneOf: (method: string) => string
}) {
  const { t } = useTranslation()
  const { at } = logAxis(points.map(({ events }) => events))
  const y = (share: number) => 100 - (share / top) * 100
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={t('learning.inWords')}>
      {[0, 50].map((line) => (
        <line key={line} x1={0} x2={100} y1={line} y2={line} className="grid-line" />
      ))}
      {methods.toReversed().map((method) => {
        const places = points.map(({ events, shares }) => `${at(events)},${y(shares[method] ?? 0)}`)
        return (
          <g key={method} className={`line ${toneOf(method)}`}>
            <polyline points={places.join(' ')} />
            {places.map((place) => (
              // A line without length whose round ends make a dot that the stretching leaves round.
              <path key={place} d={`M${place}h0`} />
            ))}
            <title>{methodName(method)}</title>
          </g>
        )
      })}
      <line x1={0} x2={100} y1={100} y2={100} className="axis" />
    </svg>
  )
}

function Ticks({ points }: { points: readonly Point[] }) {
  const { at, ticks } = logAxis(points.map(({ events }) => events))
  return (
    <div className="log-ticks number" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} className={sideOf(at(tick))} style={{ insetInlineStart: `${at(tick)}%` }}>
          {formatCount(tick)}
        </span>
      ))}
    </div>
  )
}

/** The outermost labels stay inside the plot. */
const sideOf = (place: number) => (place < 4 ? 'first' : place > 96 ? 'last' : undefined)
