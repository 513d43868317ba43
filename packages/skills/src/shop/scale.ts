import type { Bilingual } from '@elmo-chat/kernel'
import type { ShopView } from './shop-view.js'

/** The nearest value that the catalogue has beyond this one on an ordered field; undefined at the end of the scale. */
export function stepOf(
  field: string,
  value: string | number,
  direction: 'less' | 'more',
  shop: ShopView,
): { value: string | number; text: Bilingual } | undefined {
  return typeof value === 'number'
    ? numberBeyond(field, value, direction, shop)
    : conceptBeyond(field, value, direction, shop)
}

function numberBeyond(field: string, value: number, direction: 'less' | 'more', { index, lexicon }: ShopView) {
  const op = direction === 'less' ? 'max' : 'min'
  const range = index.range(field)
  if (!range || (direction === 'less' ? range.min >= value : range.max <= value)) return undefined
  // Bounds are inclusive, so the bound moves by less than any catalogue states a measure.
  const nudge = Math.max(Math.abs(value) * 1e-6, 1e-6)
  const bound = direction === 'less' ? value - nudge : value + nudge
  const beyond = index.range(field, [{ field, op, value: bound, text: '' }])
  if (!beyond) return undefined
  const nearest = direction === 'less' ? beyond.max : beyond.min
  // A product's variants may differ in the measure; the range then holds values on the wrong side as well.
  const isBeyond = direction === 'less' ? nearest < value : nearest > value
  const next = isBeyond ? nearest : bound
  const unit = lexicon.concept('measure', field)?.unit
  const shown = (language: 'en' | 'zh') => {
    const amount = unit ? `${next} ${lexicon.label('unit', unit, language)}` : String(next)
    if (language === 'zh') return direction === 'less' ? `不超过 ${amount}` : `至少 ${amount}`
    return direction === 'less' ? `at most ${amount}` : `at least ${amount}`
  }
  return { value: next, text: { en: shown('en'), zh: shown('zh') } }
}

function conceptBeyond(field: string, value: string, direction: 'less' | 'more', { index, lexicon }: ShopView) {
  const place = lexicon.concept(field, value)?.order
  if (place === undefined) return undefined
  const sign = direction === 'less' ? -1 : 1
  const beyond = index
    .values(field)
    .flatMap(({ value: id }) => {
      const order = lexicon.concept(field, id)?.order
      return order !== undefined && (order - place) * sign > 0 ? [{ id, distance: Math.abs(order - place) }] : []
    })
    .sort((a, b) => a.distance - b.distance)
  const next = beyond[0]?.id
  if (next === undefined) return undefined
  return { value: next, text: { en: lexicon.label(field, next, 'en'), zh: lexicon.label(field, next, 'zh') } }
}
