import type { Span } from '@elmo-chat/language'
import type { Reading, Wish } from './reading.js'
import type { Vocabulary } from './vocabulary.js'

const NUMBER = String.raw`(\d{1,3}(?:\.5)?(?:\s?[x×]\s?\d{2,3})?)`
const WITH_WORD = new RegExp(
  String.raw`(?:\bsizes?|\bsz|尺码|码数|尺寸|号码)\s*(?:is|:|：|是|为|of)?\s*(eu|us|uk|欧码|美码)?\s*${NUMBER}(?![\d.])\s*[码号]?`,
  'gu',
)
const WITH_MARK = new RegExp(
  String.raw`(欧码|美码)?(?<![\d.第])${NUMBER}\s*[码号](?!电池|线|楼|店|前|后|之前|到)`,
  'gu',
)
/** Suitcases and the like: the shop's own sizes in inches that it writes as bare numbers, where no screen is measured. */
const WITH_INCHES = /(?<![\d.第])()(\d{2})(?:\s*(?:英?寸|吋)|\s?-?inch(?:es)?\b|\s?["”″])/gu
const WITH_REGION = new RegExp(String.raw`\b(eu|us|uk)\s?${NUMBER}(?![\d.%])\b`, 'gu')
const ALONE = new RegExp(String.raw`^(?:size\s*)?()${NUMBER}\s*[码号]?$`, 'gu')

/** Reads sizes written as numbers ("size 8", "42码", "EU 42", a bare "42" as an answer) and claims them. */
export function readSizes(reading: Reading): Wish[] {
  const wishes: Wish[] = []
  const patterns = [
    WITH_WORD,
    WITH_REGION,
    WITH_MARK,
    WITH_INCHES,
    ...(reading.context.asked === 'size' ? [ALONE] : []),
  ]
  for (const pattern of patterns) {
    for (const { start, end, match } of reading.find(pattern)) {
      const span = { start, end }
      // "2号" is the second of what is shown, not a size.
      if (pattern === WITH_INCHES && !isSizeInInches(match[2], reading.vocabulary)) continue
      if (!reading.isFree(span) || (/^\d号$/.test(match[0]) && reading.context.shown.length > 0)) continue
      reading.claim(span)
      for (const value of shopSizes(match[2], match[1], reading.vocabulary))
        wishes.push({ ...span, field: 'size', op: 'is', value, text: reading.slice(span).trim() })
    }
  }
  return wishes
}

const isSizeInInches = (number: string, { concepts, numeric }: Vocabulary): boolean =>
  concepts.has(`size:${number}`) && !numeric.has('screen-size')

/** A numeric size as the shop has it: the lexicon's size, else the shop's spellings of it ("8" → "8 wide"), else as said. */
function shopSizes(number: string, region: string | undefined, { lexicon, concepts, sizes }: Vocabulary): string[] {
  const plain = number.replace(/\s/g, '').replace('×', 'x')
  const area = region === undefined ? undefined : (REGIONS[region] ?? region)
  const forms = area === undefined ? [plain, `eu ${plain}`, `us ${plain}`] : [`${area} ${plain}`, plain]
  const ids = forms.flatMap((form) => lexicon.resolve('size', form)?.id ?? [])
  const sold = ids.find((id) => concepts.has(`size:${id}`))
  if (sold !== undefined) return [sold]
  const alone = new RegExp(String.raw`(?<![\d.])${plain.replace('.', '\\.')}(?![\d.])`)
  const spelled = [...sizes].filter((size) => alone.test(size) && (area === undefined || size.includes(area)))
  return spelled.length > 0 ? spelled : [ids[0] ?? plain]
}

const REGIONS: Readonly<Record<string, string>> = { 欧码: 'eu', 美码: 'us' }

const SIZE_MARK = /^\s*(?:码|号|的码|\bsize\b|\bsized\b)/

/** Whether a size word can be a size here: "大" alone is not, nor "small" for things that come in one size. */
export function isSizeHere(reading: Reading, span: Span, categories: readonly string[]): boolean {
  const written = reading.low.slice(span.start, span.end)
  // The word for the field names no value of it, and "a 5" is no paper.
  if (/^(?:sizes?|尺码|尺寸|码)$|^a \d$/.test(written)) return false
  const marked =
    SIZE_MARK.test(reading.after(span)) || /(?:\bsize|尺码|码)\s*(?:is|:|：|是)?\s*$/.test(reading.before(span))
  if (marked || reading.context.asked === 'size') return true
  if (/^\p{Script=Han}$/u.test(written)) return false
  if (!/^(?:small|medium|large|big|mini|大|中|小)/.test(written)) return true
  const { fieldsOf } = reading.vocabulary
  const known = categories.filter((category) => fieldsOf.has(category))
  return known.length === 0 || known.some((category) => fieldsOf.get(category)?.has('size'))
}
