import type { LearningCurve } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent } from '../../../parts/format.js'
import { methodName } from '../../../words/methods.js'

/** The same numbers as the plot's, the largest log first. */
export function LearningTable({ points, methods }: { points: LearningCurve['points']; methods: readonly string[] }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is wider than the page, and keys have to scroll it
    <section className="scroll table-frame" tabIndex={0} aria-label={t('learning.table')}>
      <table className="table small">
        <thead>
          <tr>
            <th className="number">{t('learning.eventsColumn')}</th>
            <th className="number">{t('learning.shoppers')}</th>
            {methods.map((method) => (
              <th key={method} className="number">
                {methodName(method)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ events, shoppers, shares }) => (
            <tr key={events}>
              <td className="number">{formatCount(events)}</td>
              <td className="number">{formatCount(shoppers)}</td>
              {methods.map((method) => (
                <td key={method} className="number">
                  {method in shares ? formatPercent(shares[method]) : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
