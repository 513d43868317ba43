import type { SearchAnalytics } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay } from '../../../parts/format.js'

/** The same numbers as the plot's, the latest day first; days on which nobody searched are left out. */
export function DayTable({ daily }: { daily: readonly SearchAnalytics['daily'][number][] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table small">
        <thead>
          <tr>
            <th>{t('search.day')}</th>
            <th className="number">{t('search.searches')}</th>
            <th className="number">{t('search.withoutResult')}</th>
            <th className="number">{t('search.withClick')}</th>
          </tr>
        </thead>
        <tbody>
          {daily
            .filter(({ searches }) => searches > 0)
            .toReversed()
            .map(({ day, searches, withoutResult, clicked }) => (
              <tr key={day}>
                <td>{formatDay(day)}</td>
                <td className="number">{formatCount(searches)}</td>
                <td className="number">{formatCount(withoutResult)}</td>
                <td className="number">{formatCount(clicked)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
