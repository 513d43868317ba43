import type { PolicyRule } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../../queries.js'
import { NumberField } from './number-field.js'

/** Taken off what is given back, in the shop's currency. */
export function FeeField({ fee, onChange }: { fee: PolicyRule['fee']; onChange: (fee: PolicyRule['fee']) => void }) {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery)
  const currency = fee?.currency ?? settings?.currency
  if (!currency) return null
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  const minor = 10 ** digits
  return (
    <NumberField
      label={t('policy.fee', { currency })}
      hint={t('policy.noFee')}
      value={fee && fee.amount / minor}
      step={1 / minor}
      onChange={(amount) =>
        onChange(amount ? { amount: Math.max(0, Math.round(amount * minor)), currency } : undefined)
      }
    />
  )
}
