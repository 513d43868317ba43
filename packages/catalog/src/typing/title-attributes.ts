import type { Attribute } from '../model.js'
import type { Words } from './words.js'

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

/** Units that say in a title which measure is meant; lengths may be of anything. */
const tellingMeasures: Readonly<Record<string, string>> = {
  mah: 'battery',
  hz: 'refresh-rate',
  watt: 'power',
  ml: 'capacity',
  liter: 'capacity',
  megapixel: 'camera',
  'k-resolution': 'resolution',
  'p-resolution': 'resolution',
}

/** Inches are a screen's only on things that have one. */
const screened = /screen|display|monitor|\btv\b|television|laptop|notebook|tablet|屏|显示器|电视|笔记本|平板/i

/** What the thing fits is not what it is: "black toner for white printers" is black. */
const company = /\s(?:for|compatible with)\s|适用|适合|用于|搭配|赠/i

/** Attributes that a title names in fields where the columns are silent. The brand's own words name nothing. */
export function typeTitle(words: Words, title: string, brand: string, told: ReadonlySet<string>): Attribute[] {
  const named = withoutBrand(title, brand).split(company, 1)[0]!
  const attributes: Attribute[] = []
  const seen = new Set<string>()
  for (const { field, id, text, start, end } of words.lexicon.mentions(named)) {
    // PET729 is a model, not an animal.
    if (/[a-z]/i.test(text) && /[a-z]\d|\d[a-z]/i.test(named.slice(Math.max(0, start - 1), end + 1))) continue
    if (!titleFields.has(field) || told.has(field) || seen.has(`${field} ${id}`)) continue
    seen.add(`${field} ${id}`)
    attributes.push({ field, label: field, text, concepts: [id], from: 'title' })
  }
  attributes.push(...measuresOf(words, named, told))
  return attributes
}

function measuresOf(words: Words, title: string, told: ReadonlySet<string>): Attribute[] {
  if (!/\d/.test(title)) return []
  const found = new Map<string, Attribute>()
  for (const { value, unit, text, end } of words.readQuantities(title)) {
    if (unit === null) continue
    const measure =
      measureBehind(words, title.slice(end, end + 16), unit) ??
      tellingMeasures[unit] ??
      (unit === 'inch' && screened.test(title) ? 'screen-size' : undefined)
    if (!measure || told.has(measure) || found.has(measure)) continue
    const number = words.inMeasure(words.lexicon, measure, value, unit)
    if (number !== undefined)
      found.set(measure, { field: measure, label: measure, text: text.trim(), concepts: [], number, from: 'title' })
  }
  return [...found.values()]
}

/** The measure named right behind a quantity, as in "16GB RAM". */
function measureBehind({ lexicon }: Words, behind: string, unit: string): string | undefined {
  const measures = lexicon.concept('unit', unit)?.measures ?? []
  const mention = lexicon.mentions(behind).find((one) => one.field === 'measure' && one.start <= 1)
  return mention && measures.includes(mention.id) ? mention.id : undefined
}

function withoutBrand(title: string, brand: string): string {
  if (brand.length < 2) return title
  const at = title.toLowerCase().indexOf(brand.toLowerCase())
  return at < 0 ? title : `${title.slice(0, at)} ${title.slice(at + brand.length)}`
}
