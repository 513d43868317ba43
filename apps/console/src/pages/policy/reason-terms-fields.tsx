import type { PolicyRule, PolicyRuleName } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'
import { reasonName, reasonNames } from '../../words/order-terms.js'
import { Choices } from './choices.js'
import { ClauseFields } from './clause-fields.js'
import { newClause, withoutNothing } from './draft.js'
import { FeeField } from './fee-field.js'
import { NumberField } from './number-field.js'

type Terms = NonNullable<PolicyRule['forReasons']>[number]

/** What holds instead of a rule's own window and fee for some reasons, such as a fault. */
export function ReasonTermsFields({
  name,
  terms,
  hasFee,
  problemOf,
  onChange,
}: {
  name: PolicyRuleName
  terms: readonly Terms[]
  hasFee: boolean
  problemOf: (field: string) => string | undefined
  onChange: (terms: Terms[]) => void
}) {
  const { t } = useTranslation()
  const change = (place: number, part: Partial<Terms>) =>
    onChange(terms.map((one, at) => (at === place ? withoutNothing({ ...one, ...part }) : one)))
  const add = () => onChange([...terms, { clause: newClause(`${name}-terms`, terms), reasons: [] }])
  return (
    <>
      {terms.map((one, place) => (
        <fieldset className="policy-terms" key={one.clause.id}>
          <legend>
            {t('policy.terms')} · {one.reasons.map(reasonName).join(', ') || t('policy.noReason')}
          </legend>
          <Choices
            label={t('policy.termsReasons')}
            problem={problemOf(`forReasons.${place}.reasons`)}
            choices={reasonNames}
            chosen={one.reasons}
            nameOf={reasonName}
            onChange={(reasons) => change(place, { reasons })}
          />
          <ClauseFields
            clause={one.clause}
            hint={t('policy.places', { places: '{days}' })}
            problemOf={(field) => problemOf(`forReasons.${place}.${field}`)}
            onChange={(clause) => change(place, { clause })}
          />
          <div className="fields">
            <NumberField
              label={t('policy.days')}
              hint={t('policy.noLimit')}
              problem={problemOf(`forReasons.${place}.days`)}
              value={one.days}
              onChange={(days) => change(place, { days })}
            />
            {hasFee && <FeeField fee={one.fee} onChange={(fee) => change(place, { fee })} />}
          </div>
          <div className="row end">
            <button type="button" className="button" onClick={() => onChange(terms.filter((_, at) => at !== place))}>
              <Icon name="trash" size={16} />
              {t('policy.removeTerms')}
            </button>
          </div>
        </fieldset>
      ))}
      <button type="button" className="button" onClick={add}>
        <Icon name="plus" size={16} />
        {t('policy.addTerms')}
      </button>
    </>
  )
}
