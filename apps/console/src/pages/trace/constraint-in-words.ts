import type { Constraint } from '@elmo-chat/protocol'
import { formatCount, formatPrice } from '../../parts/format.js'
import { fieldName } from '../../words/terms.js'

const signs: Record<Constraint['op'], string> = { is: '=', not: '≠', min: '≥', max: '≤' }

/** `price ≤ ¥200`: field, sign and value. Prices are minor units of the shop's `currency`. */
export function constraintInWords(
  { field, op, value }: Pick<Constraint, 'field' | 'op' | 'value'>,
  currency: string | undefined,
): string {
  const said =
    typeof value !== 'number'
      ? value
      : field === 'price' && currency
        ? formatPrice({ amount: value, currency })
        : formatCount(value)
  return `${fieldName(field)} ${signs[op]} ${said}`
}
