import type { Bilingual, Language } from '@elmo-chat/kernel'
import { partIn } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchIndex } from '@elmo-chat/search'
import type { ShopView } from './shop-view.js'

const core: Readonly<Record<string, Bilingual>> = {
  category: { en: 'category', zh: '品类' },
  brand: { en: 'brand', zh: '品牌' },
  price: { en: 'price', zh: '价格' },
  color: { en: 'color', zh: '颜色' },
  size: { en: 'size', zh: '尺码' },
  material: { en: 'material', zh: '材质' },
  pattern: { en: 'pattern', zh: '图案' },
  style: { en: 'style', zh: '风格' },
  fit: { en: 'fit', zh: '版型' },
  occasion: { en: 'occasion', zh: '场合' },
  season: { en: 'season', zh: '季节' },
  audience: { en: 'intended user', zh: '适用人群' },
  feature: { en: 'feature', zh: '特点' },
  quality: { en: 'quality', zh: '质量' },
  newness: { en: 'release date', zh: '上市时间' },
  availability: { en: 'availability', zh: '库存' },
}

/** How to call a field in a language: our own word, the lexicon's measure, else the feed's name for it. */
export function fieldLabel(field: string, language: Language, { lexicon, index }: ShopView): string {
  if (field in core) return core[field][language]
  if (lexicon.concept('measure', field)) return lexicon.label('measure', field, language)
  return index.fields().find((known) => known.field === field)?.label ?? field.replaceAll('-', ' ')
}

/** How to call a value of a field in a language: the lexicon's word where it is a concept, else as the feed has it. */
export function valueLabel(field: string, value: string | number, language: Language, shop: ShopView): string {
  const text = String(value)
  if (shop.lexicon.concept(field, text)) return shop.lexicon.label(field, text, language)
  return partIn(language, labelsOf(field, shop).get(text) ?? text)
}

/** Whether the customer's words say the refusal themselves. */
const isRefusal = (text: string) => /^(?:not?|without|no|except|anything but)\b|^[不非别除]/iu.test(text)

const labels = new WeakMap<SearchIndex, Map<string, ReadonlyMap<string, string>>>()

/** How the feed writes the values of a field, counted out once for each state of the catalogue. */
function labelsOf(field: string, { index }: ShopView): ReadonlyMap<string, string> {
  const byField = labels.get(index) ?? new Map<string, ReadonlyMap<string, string>>()
  labels.set(index, byField)
  const known = byField.get(field) ?? new Map(index.values(field).map(({ value, label }) => [value, label]))
  byField.set(field, known)
  return known
}

/** A constraint in the customer's words, where they are of the language that is spoken now; else by the lexicon. */
export function constraintLabel(constraint: Constraint, language: Language, { lexicon }: ShopView): string {
  const { field, op, value, text } = constraint
  // "给男朋友" says for whom, not what the thing is called.
  const isKin = field === 'audience' && !/[男女童]|成人|宠物|中性|婴/u.test(text.replace(/[男女](?:朋)?友/gu, ''))
  const isOwnWord = !(isKin && language === 'zh') && text !== '' && /\p{Script=Han}/u.test(text) === (language === 'zh')
  const isConcept = typeof value === 'string' && lexicon.concept(field, value) !== undefined
  const label = isConcept && !isOwnWord ? lexicon.label(field, value, language) : text
  if (op !== 'not') return label
  if (text !== label || !isRefusal(text)) return language === 'zh' ? `不要${label}` : `not ${label}`
  return label
}
