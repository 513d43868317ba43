import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from './format.js'

export interface Bar {
  readonly key: string
  /** Stands below it where there is place. */
  readonly tick: string
  /** Its parts from the foot up, as counts. */
  readonly parts: readonly { readonly count: number; readonly className: string }[]
  /** All of it in words. */
  readonly title: string
}

interface BarPlotProps {
  readonly className?: string
  /** The finding, and what else stands above the bars. */
  readonly caption: ReactNode
  /** What the bars show, for those who do not see them. */
  readonly label: string
  readonly bars: readonly Bar[]
  /** So many bars to a tick, counted from the last. */
  readonly tickEvery: number
  /** The same numbers as a table. */
  readonly table: ReactNode
}

const GAP = 0.12

/** Counts over time, a bar each, the latest on the right; the same numbers stand behind them as a table. */
export function BarPlot({ className = '', caption, label, bars, tickEvery, table }: BarPlotProps) {
  const { t } = useTranslation()
  const most = Math.max(...bars.map(wholeOf), 0)
  return (
    <figure className={`plot ${className}`.trim()}>
      {caption}
      <div className="plot-area">
        <span className="most number" aria-hidden="true">
          {most > 0 && formatCount(most)}
        </span>
        <Bars bars={bars} most={Math.max(1, most)} label={label} />
        <div className="ticks" aria-hidden="true">
          {bars.map(({ key, tick }, index) => (
            <span key={key}>{(bars.length - 1 - index) % tickEvery === 0 && tick}</span>
          ))}
        </div>
      </div>
      <details>
        <summary>{t('overview.asTable')}</summary>
        {table}
      </details>
    </figure>
  )
}

const wholeOf = ({ parts }: Bar) => parts.reduce((sum, { count }) => sum + count, 0)

/** Bars in a square that is stretched to the place there is: one unit wide each, 100 high the most. */
function Bars({ bars, most, label }: { bars: readonly Bar[]; most: number; label: string }) {
  return (
    <svg viewBox={`0 0 ${bars.length} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
      {[0, 50].map((y) => (
        <line key={y} x1={0} x2={bars.length} y1={y} y2={y} className="grid-line" />
      ))}
      {bars.map(({ key, parts, title }, index) => {
        let top = 100
        return (
          <g key={key} className="hour">
            <rect x={index} y={0} width={1} height={100} className="hit" />
            {parts.map(({ count, className }) => {
              const height = (count / most) * 100
              top -= height
              return (
                <rect
                  key={className}
                  x={index + GAP}
                  y={top}
                  width={1 - 2 * GAP}
                  height={height}
                  className={className}
                />
              )
            })}
            <title>{title}</title>
          </g>
        )
      })}
      <line x1={0} x2={bars.length} y1={100} y2={100} className="axis" />
    </svg>
  )
}
