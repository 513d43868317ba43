import type { RuleTarget } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'
import { ProductName } from '../../parts/product-name.js'
import { ProductPicker } from '../../parts/product-picker.js'
import { ConditionsField } from './conditions-field.js'

/** Which products are meant: one that is picked, or all that meet conditions. */
export function TargetField({
  value,
  problem,
  onChange,
}: {
  value: RuleTarget
  problem?: string
  onChange: (target: RuleTarget) => void
}) {
  const { t } = useTranslation()
  const isProduct = 'productId' in value
  return (
    <div className="target">
      <fieldset className="segments" aria-label={t('rules.target.name')}>
        <button type="button" aria-pressed={isProduct} onClick={() => isProduct || onChange({ productId: '' })}>
          {t('rules.target.product')}
        </button>
        <button type="button" aria-pressed={!isProduct} onClick={() => isProduct && onChange({ constraints: [] })}>
          {t('rules.target.conditions')}
        </button>
      </fieldset>
      {isProduct ? (
        <ProductField value={value.productId} problem={problem} onChange={(productId) => onChange({ productId })} />
      ) : (
        <ConditionsField
          label={t('rules.conditions')}
          value={value.constraints}
          problem={problem}
          onChange={(constraints) => onChange({ constraints })}
        />
      )}
    </div>
  )
}

/** One product, picked by its words. */
export function ProductField({
  value,
  problem,
  onChange,
}: {
  value: string
  problem?: string
  onChange: (id: string) => void
}) {
  const { t } = useTranslation()
  if (value)
    return (
      <p className="picked">
        <ProductName id={value} />
        <button type="button" className="button small" onClick={() => onChange('')}>
          <Icon name="refresh" size={14} />
          {t('rules.otherProduct')}
        </button>
      </p>
    )
  return (
    <>
      <ProductPicker
        label={t('rules.pickProduct')}
        isInvalid={problem !== undefined}
        onPick={({ id }) => onChange(id)}
      />
      {problem && <small className="field-problem">{problem}</small>}
    </>
  )
}
