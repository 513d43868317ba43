import { phrases } from './phrases.js'
import { isCode, type NameMatch } from './product-names.js'
import type { Reading } from './reading.js'
import type { Reference } from './types.js'

const CODE = /[a-z0-9][a-z0-9._/-]{2,60}[a-z0-9]/gu

/** Products named by SKU, id, title or a proper name of the title, in order of place; claimed. */
export function readNames(reading: Reading): Reference[] {
  const { vocabulary, tokens } = reading
  const found: { start: number; reference: Reference }[] = []
  const take = (start: number, end: number, productId: string) => {
    if (!reading.isFree({ start, end })) return
    found.push({ start, reference: { kind: 'product', productId, text: reading.slice({ start, end }) } })
    reading.claim({ start, end })
  }
  for (const { start, end, match } of reading.find(CODE)) {
    const product = isCode(match[0]) ? vocabulary.names.byExactCode(match[0]) : undefined
    if (product) take(start, end, product.id)
  }
  const takeMatch = ({ from, to, product }: NameMatch) => take(tokens[from].start, tokens[to - 1].end, product.id)
  for (const match of vocabulary.names.findTitles(reading.keys)) if (isDistinctive(reading, match)) takeMatch(match)
  const proper = vocabulary.names.findProper(reading.keys, (at) => mayName(reading, at))
  for (const match of proper) if (!isOfCompound(reading, match)) takeMatch(match)
  return found.sort((a, b) => a.start - b.start).map(({ reference }) => reference)
}

/** Questions that are asked about one product. */
const ABOUT_ONE =
  /多少钱|怎么样|介绍|对比|比较|详情|有货|\b(?:compare|vs|versus|about the|details|how much is|price of|in stock)\b/

/** A title that is all values ("Blue T-Shirt") is a wish, unless it stands in quotation marks or one product is asked about. */
function isDistinctive(reading: Reading, { from, to }: NameMatch): boolean {
  const start = reading.tokens[from].start
  const end = reading.tokens[to - 1].end
  if (
    /["“”「」『』《》]\s*$/.test(reading.before({ start, end })) &&
    /^\s*["“”「」『』《》]/.test(reading.after({ start, end }))
  )
    return true
  const values = reading.vocabulary.phrases.find(reading.keys)
  const covered = reading.tokens
    .slice(from, to)
    .every(
      (token, place) =>
        reading.mentions.some((mention) => mention.start <= token.start && token.end <= mention.end) ||
        values.some((value) => value.from <= from + place && from + place < value.to),
    )
  return !covered || ABOUT_ONE.test(reading.low)
}

/** "Unicorn saddle" is no saddle of the shop: one word names nothing beside a word that no brand or concept explains. */
function isOfCompound(reading: Reading, { from, to }: NameMatch): boolean {
  if (to - from > 1) return false
  return [from - 1, to].some((at) => {
    const token = reading.tokens[at]
    if (token?.kind !== 'word' || EVERYDAY.has(token.norm)) return false
    const gap =
      at < from
        ? reading.low.slice(token.end, reading.tokens[from].start)
        : reading.low.slice(reading.tokens[from].end, token.start)
    const { phrases: values } = reading.vocabulary
    const isBrand = values.get([reading.keys[at]])?.some(({ field }) => field === 'brand') === true
    const isConcept = reading.mentions.some((mention) => mention.start <= token.start && token.end <= mention.end)
    return gap === ' ' && !isBrand && !isConcept
  })
}

const EVERYDAY = new Set([
  ...phrases.functionWords.en.flatMap((line) => line.split(' ')),
  ...phrases.commonWords.flatMap((line) => line.split(' ')),
])

/** Everyday words, lexicon words, brands and other values of the shop are no proper names. */
function mayName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token.kind !== 'word' || token.norm.length < 4 || !reading.isFree(token) || EVERYDAY.has(token.norm)) return false
  return (
    !reading.mentions.some((mention) => mention.start <= token.start && token.end <= mention.end) &&
    reading.vocabulary.phrases.get([reading.keys[at]]) === undefined
  )
}
