import type { PolicyDraft } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { ClauseFields } from './clause-fields.js'
import { NumberField } from './number-field.js'

type Refund = PolicyDraft['refund']

/** How long money takes on its way back. */
export function RefundFields({
  refund,
  problemOf,
  onChange,
}: {
  refund: Refund
  problemOf: (field: string) => string | undefined
  onChange: (refund: Refund) => void
}) {
  const { t } = useTranslation()
  const { days } = refund
  return (
    <>
      <ClauseFields
        clause={refund.clause}
        hint={t('policy.places', { places: '{least} {most}' })}
        problemOf={problemOf}
        onChange={(clause) => onChange({ ...refund, clause })}
      />
      <div className="fields">
        {(['least', 'most'] as const).map((end) => (
          <NumberField
            key={end}
            label={t(`policy.${end}`)}
            problem={problemOf(`days.${end}`)}
            value={days[end]}
            onChange={(value = 0) => onChange({ ...refund, days: { ...days, [end]: value } })}
          />
        ))}
      </div>
    </>
  )
}
