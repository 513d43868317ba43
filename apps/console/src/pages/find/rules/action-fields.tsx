import type { RuleAction } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../parts/field.js'
import { ConditionsField } from '../conditions-field.js'
import { ProductField, TargetField } from '../target-field.js'
import { SynonymsFields } from './synonyms-fields.js'

const MOST_RANK = 50
const strengths = [1, 2, 3] as const

/** The fields of one action, after its kind. */
export function ActionFields({
  action,
  problem,
  onChange,
}: {
  action: RuleAction
  problem?: string
  onChange: (action: RuleAction) => void
}) {
  const { t } = useTranslation()
  switch (action.kind) {
    case 'pin':
      return (
        <div className="pin">
          <div>
            <ProductField
              value={action.productId}
              problem={problem}
              onChange={(productId) => onChange({ ...action, productId })}
            />
          </div>
          <Field label={t('rules.rank')}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={MOST_RANK}
                value={action.rank}
                onChange={({ target: { valueAsNumber: rank } }) =>
                  onChange({ ...action, rank: Math.min(MOST_RANK, Math.max(1, Math.round(rank || 1))) })
                }
              />
            )}
          </Field>
        </div>
      )
    case 'boost':
    case 'bury':
      return (
        <>
          <TargetField value={action.target} problem={problem} onChange={(target) => onChange({ ...action, target })} />
          <div className="row">
            <span className="quiet">{t('rules.howMuch')}</span>
            <fieldset className="segments" aria-label={t('rules.howMuch')}>
              {strengths.map((strength) => (
                <button
                  key={strength}
                  type="button"
                  aria-pressed={strength === action.strength}
                  onClick={() => onChange({ ...action, strength })}
                >
                  {t(`rules.strength.${strength}`)}
                </button>
              ))}
            </fieldset>
          </div>
        </>
      )
    case 'hide':
      return (
        <TargetField value={action.target} problem={problem} onChange={(target) => onChange({ ...action, target })} />
      )
    case 'filter':
      return (
        <ConditionsField
          label={t('rules.onlyThese')}
          value={action.constraints}
          problem={problem}
          onChange={(constraints) => onChange({ ...action, constraints })}
        />
      )
    case 'redirect':
      return (
        <Field label={t('rules.url')} hint={t('rules.urlHint')} problem={problem}>
          {(control) => (
            <input
              {...control}
              className="mono"
              value={action.url}
              placeholder="/sale"
              maxLength={500}
              spellCheck={false}
              onChange={(event) => onChange({ ...action, url: event.target.value.trim() })}
            />
          )}
        </Field>
      )
    case 'synonyms':
      return <SynonymsFields action={action} problem={problem} onChange={onChange} />
  }
}
