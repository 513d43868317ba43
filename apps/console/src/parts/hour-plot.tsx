import { useTranslation } from 'react-i18next'
import { formatCount, formatTime } from './format.js'

const WIDTH = 640
const HEIGHT = 120

/** Conversations by hour as bars, the latest on the right, with the same numbers as a table behind it. */
export function HourPlot({ hours }: { hours: readonly { at: string; conversations: number }[] }) {
  const { t } = useTranslation()
  const most = Math.max(1, ...hours.map(({ conversations }) => conversations))
  const busiest = hours.reduce((best, hour) => (hour.conversations > best.conversations ? hour : best), hours[0])
  const step = WIDTH / Math.max(1, hours.length)
  return (
    <figure className="plot">
      <figcaption>
        {busiest && busiest.conversations > 0
          ? t('overview.busiest', { time: formatTime(busiest.at), count: busiest.conversations })
          : t('overview.quietHours')}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={t('overview.byHour')}>
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="axis" />
        {hours.map(({ at, conversations }, index) => {
          const height = (conversations / most) * (HEIGHT - 8)
          return (
            <rect
              key={at}
              x={index * step + 1}
              y={HEIGHT - height}
              width={Math.max(1, step - 2)}
              height={height}
              rx="2"
              className="bar"
            >
              <title>{`${formatTime(at)}: ${conversations}`}</title>
            </rect>
          )
        })}
        {hours
          .filter((_, index) => index % 6 === 0)
          .map(({ at }, index) => (
            <text key={at} x={index * 6 * step} y={HEIGHT + 14} className="tick">
              {new Date(at).getHours().toString().padStart(2, '0')}:00
            </text>
          ))}
      </svg>
      <details>
        <summary>{t('overview.asTable')}</summary>
        <table className="table small">
          <tbody>
            {hours.map(({ at, conversations }) => (
              <tr key={at}>
                <td>{formatTime(at)}</td>
                <td className="number">{formatCount(conversations)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
