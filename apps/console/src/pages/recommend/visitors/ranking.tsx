import type { RankingPart } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatDifference } from '../../../parts/format.js'

/** What each feature gave the place of a product in a visitor's list: the merchant sees all of it, customers only what has words for them. */
export function Ranking({ parts }: { parts: readonly RankingPart[] }) {
  const { t } = useTranslation()
  return (
    <table className="table small score-parts">
      <caption>{t('visitors.ranking')}</caption>
      <tbody>
        {parts.map(({ feature, share }) => (
          <tr key={feature}>
            <th scope="row">{t(`visitors.feature.${feature}`, { defaultValue: feature })}</th>
            <td className="number">{formatDifference(share, 3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
