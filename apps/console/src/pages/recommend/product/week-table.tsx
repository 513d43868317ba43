import type { ProductView } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay } from '../../../parts/format.js'

/** The same numbers as the plot's, the latest week first. */
export function WeekTable({ weeks }: { weeks: readonly ProductView['weeks'][number][] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table small">
        <thead>
          <tr>
            <th>{t('place.week')}</th>
            <th className="number">{t('visitors.deed.seen')}</th>
            <th className="number">{t('visitors.deed.in-cart')}</th>
            <th className="number">{t('visitors.deed.ordered')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ from, seen, inCart, ordered }) => (
            <tr key={from}>
              <td>{formatDay(from)}</td>
              <td className="number">{formatCount(seen)}</td>
              <td className="number">{formatCount(inCart)}</td>
              <td className="number">{formatCount(ordered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
