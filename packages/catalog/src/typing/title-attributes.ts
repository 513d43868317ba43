import type { Mention } from '@elmo-chat/language'
import type { Attribute } from '../model.js'
import type { Words } from './words.js'

export interface TitleFacts {
  readonly title: string
  readonly brand: string
  /** The concepts that the title mentions. */
  readonly mentions: readonly Mention[]
  /** Fields that columns, variants or categories have stated: there the title is not asked. */
  readonly told: ReadonlySet<string>
  /** Category concepts of the product. */
  readonly categories: readonly string[]
}

const titleFields = new Set([
  'color',
  'material',
  'pattern',
  'audience',
  'season',
  'occasion',
  'style',
  'fit',
  'feature',
])

/** Words of clothes that mean something else on a device: a mini plug, a print cartridge. */
const clothesFields = new Set(['fit', 'pattern'])
const technical = ['electronics', 'appliance', 'software', 'tools', 'stationery']

/** Units that say in a title which measure is meant; lengths may be of anything. */
const tellingMeasures: Readonly<Record<string, string>> = {
  mah: 'battery',
  hz: 'refresh-rate',
  watt: 'power',
  va: 'apparent-power',
  kva: 'apparent-power',
  ml: 'capacity',
  liter: 'capacity',
  megapixel: 'camera',
  'k-resolution': 'resolution',
  'p-resolution': 'resolution',
}

/** Inches are a screen's only on things that have one. */
const screened = /screen|display|monitor|\btv\b|television|laptop|notebook|tablet|屏|显示器|电视|笔记本|平板/i

/** What the thing fits is not what it is: "black toner for white printers" is black. */
const company = /\s(?:for|compatible with|supports|up to)\s|适用|适合|用于|搭配|赠/i

/** Attributes that a title names in fields where the columns are silent. The brand's own words name nothing. */
export function typeTitle(words: Words, facts: TitleFacts): Attribute[] {
  const { title, brand, mentions, told, categories } = facts
  const attributes: Attribute[] = []
  const seen = new Set<string>()
  const companyStart = company.exec(title)?.index ?? title.length
  const isTechnical = categories.some((id) =>
    words.lexicon.widen('category', id).some((wide) => technical.includes(wide)),
  )
  // Silver, gold and the like are colors of most things; only columns say that they are made of it.
  const colored = new Set(mentions.filter((mention) => mention.field === 'color').map((mention) => mention.start))
  for (const mention of mentions) {
    const { field, id, text, start } = mention
    if (!titleFields.has(field) || told.has(field) || start >= companyStart || isOfBrand(mention, title, brand))
      continue
    if ((isTechnical && clothesFields.has(field)) || (field === 'material' && colored.has(start))) continue
    if (seen.has(`${field} ${id}`) || isInModelNumber(title, mention)) continue
    seen.add(`${field} ${id}`)
    attributes.push({ field, label: field, text, concepts: [id], from: 'title' })
  }
  if (/\d/.test(title)) attributes.push(...measuresOf(words, title.slice(0, companyStart), told))
  return attributes
}

/** Whether a mention stands in the brand's own name: "Origin Storage" stores nothing. */
export function isOfBrand({ start, end }: Mention, title: string, brand: string): boolean {
  const from = brand.length < 2 ? -1 : title.toLowerCase().indexOf(brand.toLowerCase())
  return from >= 0 && start >= from && end <= from + brand.length
}

/** PET729 is a model, not an animal; an N-Male plug is for nobody in particular. */
export function isInModelNumber(title: string, { field, start, end, text }: Mention): boolean {
  if (field === 'audience' && title[start - 1] === '-') return true
  return /[a-z]/i.test(text) && /[a-z]\d|\d[a-z]/i.test(title.slice(Math.max(0, start - 1), end + 1))
}

function measuresOf(words: Words, title: string, told: ReadonlySet<string>): Attribute[] {
  const found = new Map<string, Attribute>()
  const pixels = /(\d{3,5}) ?[x×] ?(\d{3,5}) ?(?:pixels|像素)/i.exec(title)
  if (pixels && !told.has('resolution')) {
    const number = Math.min(Number(pixels[1]), Number(pixels[2]))
    const text = `${pixels[1]} x ${pixels[2]}`
    found.set('resolution', { field: 'resolution', label: 'resolution', text, concepts: [], number, from: 'title' })
  }
  for (const { value, unit, text, end } of words.readQuantities(title)) {
    if (unit === null || value === 0) continue
    const measure = measureBehind(words, title.slice(end, end + 16), unit) ?? tellingMeasure(unit, text, title)
    if (!measure || told.has(measure) || found.has(measure)) continue
    const number = words.inMeasure(words.lexicon, measure, value, unit)
    if (number !== undefined && isPlausible(measure, number))
      found.set(measure, { field: measure, label: measure, text: text.trim(), concepts: [], number, from: 'title' })
  }
  return [...found.values()]
}

function tellingMeasure(unit: string, text: string, title: string): string | undefined {
  // "2 in 1" is no length.
  const isScreen = unit === 'inch' && !/\d in$/.test(text) && screened.test(title)
  return tellingMeasures[unit] ?? (isScreen ? 'screen-size' : undefined)
}

/** A title's letters and digits are often a model's: 34473L holds nothing, 15P is no picture. */
function isPlausible(measure: string, number: number): boolean {
  if (measure === 'capacity') return number < 2000
  return measure !== 'resolution' || (number >= 240 && number <= 4320)
}

/** The measure named right behind a quantity, as in "16GB RAM". */
function measureBehind({ lexicon }: Words, behind: string, unit: string): string | undefined {
  const measures = lexicon.concept('unit', unit)?.measures ?? []
  if (measures.length === 0) return undefined
  const mention = lexicon.mentions(behind).find((one) => one.field === 'measure' && one.start <= 1)
  return mention && measures.includes(mention.id) ? mention.id : undefined
}
