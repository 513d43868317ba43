import type { Span } from '@elmo-chat/language'
import { kin } from './kin.js'
import { madeOf } from './made-of.js'
import { phrases } from './phrases.js'
import type { Reading, Wish } from './reading.js'
import { isSizeHere } from './sizes.js'
import { keysOf } from './token-keys.js'

interface Candidate extends Span {
  readonly field: string
  readonly value: string
  /** How many of the shop's products have it. */
  readonly count: number
}

/** Where one stretch of text names values of several fields, the earlier field wins, once the shop has it. */
const FIELD_ORDER = [
  'category',
  'audience',
  'color',
  'size',
  'brand',
  'material',
  'pattern',
  'season',
  'occasion',
  'style',
  'fit',
  'feature',
]
const NOT_WISHED = new Set(['measure', 'unit'])

/** Finds the values that the utterance names, in the lexicon's or the shop's own words, as wishes. Claims nothing. */
export function findValues(reading: Reading): Wish[] {
  const lexical = lexicalCandidates(reading)
  const own = [
    ...shopCandidates(reading).filter((candidate) => !isThingWithValues(reading, candidate, lexical)),
    ...brandCandidates(reading),
  ]
  // The longer name wins: "Eco Friendly" over "eco"; on a tie the lexicon's, unless only the shop's is sold.
  const kept = [
    ...lexical.filter(
      (candidate) =>
        !own.some(
          (other) => other.field !== 'category' && contains(other, candidate) && length(other) > length(candidate),
        ),
    ),
    ...own.filter(
      (candidate) =>
        !lexical.some(
          (other) =>
            overlaps(other, candidate) &&
            // A category's own name counts only where the lexicon knows no word of it.
            (candidate.field === 'category' || (length(other) >= length(candidate) && !sameSpan(other, candidate))),
        ),
    ),
    ...kinCandidates(reading, lexical),
  ]
  const wishes: Wish[] = []
  const seen = new Set<string>()
  for (const candidate of kept) {
    const key = `${candidate.start}-${candidate.end}`
    if (seen.has(key)) continue
    seen.add(key)
    const { start, end, field, value } = kept.filter((other) => sameSpan(other, candidate)).reduce(better)
    const parts = field === 'category' ? partsOf(reading, { start, end }, value) : []
    if (parts.length > 0) {
      wishes.push(...parts)
      continue
    }
    const span = field === 'category' ? bareThing(reading, { start, end }, value, kept) : { start, end }
    wishes.push({ ...span, field, op: 'is', value, text: reading.slice(span) })
  }
  // Who wants a case for an iPad may have it by anybody.
  wishes.push(...makersOf(wishes.filter((wish) => wish.field !== 'category' || isHead(reading, wish, wishes))))
  wishes.sort((a, b) => a.start - b.start || b.end - a.end)
  // That it is a gift narrows the choice only in a shop that marks its gifts.
  const { concepts, productCount } = reading.vocabulary
  const marksGifts = (concepts.get('occasion:gift') ?? 0) * 10 >= productCount
  return wishes.filter((wish) => {
    if (wish.field === 'category') return isHead(reading, wish, wishes)
    return marksGifts || wish.field !== 'occasion' || wish.value !== 'gift'
  })
}

/** Who asks for white sneakers where nothing is filed so asks for sneakers that are white. */
function partsOf(reading: Reading, span: Span, category: string): Wish[] {
  const { vocabulary, language } = reading
  const parts = madeOf(category, reading.slice(span), vocabulary) ?? []
  return parts.map(({ field, value, span: within }): Wish => {
    if (within === null)
      return { ...span, field, op: 'is', value, text: vocabulary.lexicon.label(field, value, language) }
    const place = { start: span.start + within.start, end: span.start + within.end }
    return { ...place, field, op: 'is', value, text: reading.slice(place) }
  })
}

/** Who asks for an iPad asks for a tablet by Apple, unless another maker is named too. */
function makersOf(wishes: readonly Wish[]): Wish[] {
  if (wishes.some(({ field }) => field === 'brand')) return []
  return wishes.flatMap((wish) => {
    const maker = wish.field === 'category' ? phrases.productLines[wish.text.toLowerCase()] : undefined
    return maker ? [{ ...wish, field: 'brand', value: maker.toLowerCase(), text: maker }] : []
  })
}

/** "Mouse" of "wireless mouse" where wireless is a wish of its own. */
function bareThing({ vocabulary, low }: Reading, whole: Span, id: string, others: readonly Candidate[]): Span {
  const inner = others.find(({ start, end, field }) => field !== 'category' && start === whole.start && end < whole.end)
  if (!inner) return whole
  const rest = low.slice(inner.end, whole.end)
  const start = inner.end + (rest.length - rest.trimStart().length)
  return vocabulary.lexicon.resolve('category', rest.trim())?.id === id ? { start, end: whole.end } : whole
}

const COMPANY_BEFORE =
  /\b(?:with|without|featuring|for|of|fits?|holds?|fitting|holding|carry|compatible with)\s+(?:an? |the |my |your |some )?(?:[a-z\d.-]+ ){0,3}$/
/** "For shoes and a towel": what is joined to company is company. */
const JOINED_COMPANY = /^\s*(?:,|and|or|&|、|和|或|跟)\s*(?:an? |the |my |some )?$/
/** 能放下15寸电脑, 能玩手机: what a thing is used with. */
const HAN_USE_BEFORE =
  /(?:能|可以?|可|够|用来|想)(?:放|装|塞|容纳|收纳|玩|触|配|搭|带|插|连)(?:得)?(?:下|进|上|入|接|屏)?(?:一?[个台双件])?(?:[\d.一二三四五六七八九十]+(?:寸|英寸|升)的?)?$/
/** 电磁炉能用的. */
const HAN_USE_BEHIND = /^(?:也|都)?(?:能|可以?|上|里)(?:直接)?(?:用|使用|适用)/
const HAN_COMPANY_BEFORE = /(?:带有?|配|含|附|有|适用于?|用于|装)$/

/**
 * Whether a category is what is wanted, not its company: in "laptop with a quiet keyboard", "case for a phone", "带键盘的平板"
 * and "watch strap" only laptop, case, 平板 and strap are.
 */
function isHead(reading: Reading, wish: Wish, wishes: readonly Wish[]): boolean {
  const others = wishes.filter(
    (other) => other.field === 'category' && (other.end <= wish.start || other.start >= wish.end),
  )
  const earlier = others.filter((other) => other.end <= wish.start).at(-1)
  if (earlier) {
    const between = reading.low.slice(earlier.end, wish.start)
    if (COMPANY_BEFORE.test(between) || HAN_USE_BEFORE.test(between)) return false
    if (HAN_USE_BEHIND.test(reading.after(wish))) return false
    if (JOINED_COMPANY.test(between) && !isHead(reading, earlier, wishes)) return false
  }
  const later = others.find((other) => other.start >= wish.end)
  if (!later) return true
  const gap = reading.low.slice(wish.end, later.start)
  if (HAN_COMPANY_BEFORE.test(reading.before(wish)) && gap === '的') return false
  return !(gap === '' || (/^[ -]$/.test(gap) && /[a-z]$/.test(reading.low.slice(wish.start, wish.end))))
}

/** The categories that the utterance names, else the one that stands. */
export function categoriesOf(reading: Reading, wishes: readonly Wish[]): string[] {
  const named = wishes.filter((wish) => wish.field === 'category' && wish.op === 'is').map((wish) => String(wish.value))
  return named.length > 0 || reading.context.category === null ? named : [reading.context.category]
}

/** The categories whose names stand in the utterance, before it is known what is wanted; else the one that stands. */
export function kindsOf({ mentions, context }: Reading): string[] {
  const named = mentions.filter(({ field }) => field === 'category').map(({ id }) => id)
  return named.length > 0 || context.category === null ? named : [context.category]
}

function lexicalCandidates(reading: Reading): Candidate[] {
  const { concepts } = reading.vocabulary
  const free = reading.mentions.filter(
    // "Lighter than 1 kg" bounds a number.
    (mention) =>
      !NOT_WISHED.has(mention.field) &&
      reading.isFree(mention) &&
      !/^ than\b/.test(reading.after(mention, 6)) &&
      !isAskedFor(reading, mention) &&
      !isWornWith(reading, mention),
  )
  const named = free.filter((mention) => mention.field === 'category').map((mention) => mention.id)
  const categories = named.length > 0 || !reading.context.category ? named : [reading.context.category]
  const found = free
    .filter((mention) => mention.field !== 'size' || isSizeHere(reading, mention, categories))
    // The paper of "A4 paper" is the thing, not what it is made of.
    .filter(
      (mention) =>
        mention.field !== 'material' ||
        !free.some(({ field, start, end }) => field === 'category' && start < mention.start && end === mention.end),
    )
    .map(({ start, end, field, id }) => ({ start, end, field, value: id, count: concepts.get(`${field}:${id}`) ?? 0 }))
  // In "bluetooth speaker" the category's own name says it all, where no product states the rest.
  const isInName = (one: Candidate) =>
    one.count === 0 &&
    found.some((other) => other.field === 'category' && contains(other, one) && length(other) > length(one))
  return found.filter((one) => !isInName(one))
}

/** The 大容量 of 多大容量 and the 厚 of 多厚 ask how much. */
const isAskedFor = (reading: Reading, mention: Span): boolean =>
  /(?<!差不)多$/.test(reading.before(mention, 3)) && /^[大厚长重高宽深薄]/.test(reading.low.slice(mention.start))

/** "Something to wear with it" names no kind of thing. */
const isWornWith = (reading: Reading, mention: Span): boolean =>
  reading.low.slice(mention.start, mention.end) === 'wear' && /^ (?:well )?with\b/.test(reading.after(mention, 10))

function shopCandidates(reading: Reading): Candidate[] {
  const found: Candidate[] = []
  for (const { from, to, value: phrases } of reading.vocabulary.phrases.find(reading.keys)) {
    const span = { start: reading.tokens[from].start, end: reading.tokens[to - 1].end }
    // Values do not reach over punctuation, and a single Han character is no value.
    if (!reading.isFree(span) || /[,，。;；!?！？]/.test(reading.slice(span)) || span.end - span.start < 2) continue
    for (const { field, value, count } of phrases)
      if (isStatedHere(reading, field)) found.push({ ...span, field, value, count })
  }
  return found
}

/** Whether a value is nothing but a thing with values of its own: "toner black" asks for toner that is black. */
function isThingWithValues({ tokens }: Reading, value: Candidate, lexical: readonly Candidate[]): boolean {
  const parts = lexical.filter((part) => contains(value, part) && length(part) < length(value))
  return (
    value.field !== 'category' &&
    parts.some(({ field }) => field === 'category') &&
    tokens.every((token) => !contains(value, token) || parts.some((part) => contains(part, token)))
  )
}

/** Whether a field of the shop's own says anything of the kind that is wanted: "3.5 mm" of headphones names no audio cable. */
function isStatedHere(reading: Reading, field: string): boolean {
  if (field === 'brand' || field === 'category') return true
  const kinds = kindsOf(reading).flatMap((id) => reading.vocabulary.fieldsOf.get(id) ?? [])
  return kinds.length === 0 || kinds.some((stated) => stated.has(field))
}

const BRANDS = new RegExp(
  Object.keys(phrases.brands)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)

/** Brands of this shop by their Chinese names. */
function brandCandidates(reading: Reading): Candidate[] {
  return reading.find(BRANDS).flatMap(({ start, end, match }) => {
    if (!reading.isFree({ start, end })) return []
    const sold = phrases.brands[match[0]].flatMap((brand) => reading.vocabulary.phrases.get(keysOf(brand)) ?? [])
    const best = sold.find(({ field }) => field === 'brand')
    return best ? [{ start, end, field: 'brand', value: best.value, count: best.count }] : []
  })
}

/** "For my mother" says whom it is for. */
function kinCandidates(reading: Reading, lexical: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const [audience, pattern] of kin) {
    if (!reading.vocabulary.lexicon.concept('audience', audience)) continue
    for (const { start, end } of reading.find(pattern)) {
      const span = { start, end }
      if (lexical.some((other) => other.field === 'audience' && overlaps(other, span))) continue
      found.push({ ...span, field: 'audience', value: audience, count: 0 })
    }
  }
  return found
}

function better(a: Candidate, b: Candidate): Candidate {
  if (a.count > 0 !== b.count > 0) return a.count > 0 ? a : b
  const difference = rankOf(a.field) - rankOf(b.field)
  if (difference !== 0) return difference < 0 ? a : b
  return b.count > a.count ? b : a
}

const rankOf = (field: string): number => {
  const rank = FIELD_ORDER.indexOf(field)
  return rank < 0 ? FIELD_ORDER.length : rank
}

const length = (span: Span): number => span.end - span.start
const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const contains = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end
