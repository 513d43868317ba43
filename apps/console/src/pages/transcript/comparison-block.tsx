import type { ComparisonPart } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'

/** The comparison that was shown; the better value is marked by a word too. */
export function ComparisonBlock({ comparison: { rows } }: { comparison: ComparisonPart }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table small">
        <tbody>
          {rows.map(({ field, label, values, best }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              {values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are the compared products, in order
                <td key={index}>
                  {value} {best === index && <span className="chip good">{t('conversation.better')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
