import type { OrderStatusName, PolicyRule, PolicyRuleName } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { invoiceName, reasonName, reasonNames, statusName, statusNames } from '../../words/order-terms.js'
import { Choices } from './choices.js'
import { ClauseFields } from './clause-fields.js'
import { withoutNothing } from './draft.js'
import { FeeField } from './fee-field.js'
import { NumberField } from './number-field.js'
import { ReasonTermsFields } from './reason-terms-fields.js'

const WITH_DAYS: ReadonlySet<PolicyRuleName> = new Set(['return', 'exchange', 'price-protection'])
const WITH_REASONS: ReadonlySet<PolicyRuleName> = new Set(['return', 'warranty'])
/** Rules that customers ask for with a reason. */
const WITH_TERMS: ReadonlySet<PolicyRuleName> = new Set(['return', 'exchange'])
const ONCE: ReadonlySet<PolicyRuleName> = new Set(['cancel', 'change-lines'])

/** The fields that a rule can have. What is left empty limits nothing. */
export function RuleFields({
  name,
  rule,
  problemOf,
  onChange,
}: {
  name: PolicyRuleName
  rule: PolicyRule
  problemOf: (field: string) => string | undefined
  onChange: (rule: PolicyRule) => void
}) {
  const { t } = useTranslation()
  const change = (part: Partial<PolicyRule>) => onChange(withoutNothing({ ...rule, ...part }))
  const places = [...(WITH_DAYS.has(name) ? ['{days}'] : []), ...(name === 'warranty' ? ['{months}'] : [])]
  return (
    <>
      <ClauseFields
        clause={rule.clause}
        hint={places.length > 0 ? t('policy.places', { places: places.join(' ') }) : undefined}
        problemOf={problemOf}
        onChange={(clause) => change({ clause })}
      />
      <div className="fields">
        {WITH_DAYS.has(name) && (
          <NumberField
            label={t(name === 'price-protection' ? 'policy.daysFromOrder' : 'policy.days')}
            hint={t('policy.noLimit')}
            problem={problemOf('days')}
            value={rule.days}
            onChange={(days) => change({ days })}
          />
        )}
        {name === 'warranty' && (
          <NumberField
            label={t('policy.months')}
            hint={t('policy.noLimit')}
            problem={problemOf('months')}
            value={rule.months}
            onChange={(months) => change({ months })}
          />
        )}
        {name === 'return' && <FeeField fee={rule.fee} onChange={(fee) => change({ fee })} />}
      </div>
      <Choices
        label={t('policy.statuses')}
        problem={problemOf('statuses')}
        choices={statusNames}
        chosen={rule.statuses}
        nameOf={statusName}
        onChange={(statuses) => change({ statuses: statuses as OrderStatusName[] })}
      />
      {WITH_REASONS.has(name) && (
        <Choices
          label={t('policy.reasons')}
          hint={t('policy.anyReason')}
          choices={reasonNames}
          chosen={rule.reasons ?? []}
          nameOf={reasonName}
          onChange={(reasons) => change({ reasons: reasons.length > 0 ? reasons : undefined })}
        />
      )}
      {WITH_TERMS.has(name) && (
        <ReasonTermsFields
          name={name}
          terms={rule.forReasons ?? []}
          hasFee={name === 'return'}
          problemOf={problemOf}
          onChange={(forReasons) => change({ forReasons: forReasons.length > 0 ? forReasons : undefined })}
        />
      )}
      {name === 'invoice' && (
        <Choices
          label={t('policy.kinds')}
          choices={['personal', 'company']}
          chosen={rule.kinds ?? []}
          nameOf={invoiceName}
          onChange={(kinds) => change({ kinds })}
        />
      )}
      {ONCE.has(name) && (
        <label className="check-field">
          <input
            type="checkbox"
            checked={rule.untilChanged === true}
            onChange={(event) => change({ untilChanged: event.target.checked ? true : undefined })}
          />
          {t('policy.untilChanged')}
        </label>
      )}
    </>
  )
}
