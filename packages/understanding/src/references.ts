import type { Span } from '@elmo-chat/language'
import type { Reading, Wish } from './reading.js'
import { COUNTER, EN_COUNT, EN_RANK, HAN_COUNT, smallNumber } from './small-numbers.js'
import type { Reference } from './types.js'

type Placed = Span & { readonly reference: Reference }
type Make = (match: RegExpMatchArray, text: string) => Reference | undefined

const ranked = (rank: number | undefined, text: string): Reference | undefined =>
  rank === undefined || rank === 0 ? undefined : { kind: 'rank', rank, text }
const first = (count: number | undefined, text: string): Reference | undefined =>
  count === undefined || count === 0
    ? undefined
    : count === 1
      ? { kind: 'rank', rank: 1, text }
      : { kind: 'first', count, text }

/** Each pattern with what it points at; earlier rows win where they overlap. */
const TABLE: readonly (readonly [RegExp, Make])[] = [
  [
    new RegExp(`(?:最)?前(?:面)?(?:的)?(${HAN_COUNT})${COUNTER}`, 'gu'),
    (match, text) => first(smallNumber(match[1]), text),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:first (${EN_COUNT})(?! (?:\\$|dollars?|gb|inch))(?: ones?| of (?:them|these|those))?|top (${EN_COUNT})(?= ones?| of them|[?.! ]*$))\\b`,
      'gu',
    ),
    (match, text) => first(smallNumber(match[1] ?? match[2]), text),
  ],
  [
    new RegExp(`(?:最后|倒数第)(?:的|一)?(?:${COUNTER})?(?!一?次|说|问)`, 'gu'),
    (_, text) => ({ kind: 'rank', rank: -1, text }),
  ],
  [
    /\b(?:the )?(?:very )?last (?:one|option|item|product)\b|\bthe last\b(?! (?:time|week|month|year|few|two|three|thing))/gu,
    (_, text) => ({ kind: 'rank', rank: -1, text }),
  ],
  [
    new RegExp(`第(${HAN_COUNT})(?:${COUNTER}|(?=[有和跟的是吗呢怎多什，,。?？ ]|$))`, 'gu'),
    (match, text) => ranked(smallNumber(match[1]), text),
  ],
  [
    new RegExp(`(?:\\b(?:number|no\\.?|option|item|product|choice)|#|＃)\\s?(${EN_COUNT})\\b`, 'gu'),
    (match, text) => ranked(smallNumber(match[1]), text),
  ],
  [/(?<!\d)(\d{1,2})号(?!码|线|楼|店|电池|色)/gu, (match, text) => ranked(smallNumber(match[1]), text)],
  [
    new RegExp(
      `(?<!\\b(?:cheapest|lowest|highest|expensive|newest|price|latest) )\\b(?:the )?(${EN_RANK})(?: (?:one|option|item|product|choice|pick|result))?\\b(?![- ]?(?:hand|time|birthday|anniversary|floor|day|place|class|of all|,? (?:i|let|we)\\b))`,
      'gu',
    ),
    (match, text) => ranked(smallNumber(match[1]), text),
  ],
  [
    new RegExp(
      `(?:这|那)(?:${HAN_COUNT})${COUNTER}|(?:这|那)(?:几(?:个|款|件|双|条|种)?|些)|它们|${'(?:两|三|四|俩)(?:个|款|件|双|者)(?:都|比|对比|哪)'}`,
      'gu',
    ),
    these,
  ],
  [
    new RegExp(
      `\\b(?:both(?: of (?:them|these|those))?|all (?:of )?(?:${EN_COUNT}|them|these|those)|(?:these|those)(?: (?:${EN_COUNT}|ones?|items|products))?|the (?:two|three|four)(?: of them)?(?! (?:cheapest|most|newest|latest|best|lightest|least))|they|them)\\b`,
      'gu',
    ),
    these,
  ],
  [
    // "那个我想问一下" opens a sentence, "有没有那种…的" describes a wish.
    /(?<!有没有|有|找|要|买|是|穿)那种(?=[^，,。？?]{1,16}的)|(?!那种|^(?:那个|这个)[，,、\s]*(?:我|请问|就是|你们?|您|有没有|那个|这个))(?:(?:这|那|该|此)(?:一)?(?:个|款|件|条|双|只|种|台|套|本|瓶|张)(?:商品|产品|东西|宝贝)?|(?:这|该)(?:商品|产品|东西|宝贝)|这(?=是|有|多少|怎|好|适))(?!样|么|里|边|儿|时|次|天|种天|周|月|年|季|段|一?下|些|几|方面|家)|它(?!们)/gu,
    pointed,
  ],
  [
    /\b(?:this|that)(?: (?:one|item|product|piece|thing|model))\b|\bthis\b(?! (?:week|month|year|summer|winter|spring|fall|autumn|season|time|morning|evening|weekend|shop|store|site|website|company|is (?:ridiculous|terrible|great|awful|bad|not|a joke)))|(?<=\b(?:about|is|was|like|buy|take|want|get|get me|for|of|add|does|compare|with) )that\b(?! (?:is|are|has|have|can|will|i|you|it)\b)|^that\b(?=[?.!]|$)/gu,
    pointed,
  ],
  [
    /(?<!\b(?:make|as|got|that'?s) )\bit(?:'s)?\b(?! (?:(?:is|was) )?(?:possible|ok(?:ay)?|fine|raining|cold|hot|true|seems|better|necessary|about time))|\bits\b/gu,
    pointed,
  ],
]

/** What the customer points at among the products shown, in order of place; claimed. `like` takes its values from the wishes. */
export function readReferences(reading: Reading): Reference[] {
  const found: Placed[] = []
  for (const [pattern, make] of TABLE) {
    for (const { start, end, match } of reading.find(pattern)) {
      const span = { start, end }
      if (!reading.isFree(span) || found.some((other) => other.start < end && start < other.end)) continue
      const reference = make(match, reading.slice(span))
      if (reference) found.push({ ...span, reference })
    }
  }
  found.push(...bareNumbers(reading))
  for (const span of found) reading.claim(span)
  return found.sort((a, b) => a.start - b.start).map(({ reference }) => reference)
}

function these(_: RegExpMatchArray, text: string): Reference {
  return { kind: 'these', text }
}

function pointed(_: RegExpMatchArray, text: string): Reference {
  return { kind: 'this', text }
}

const BARE_LIST =
  /^(?:(?:请|帮我|please )?(?:对比|比较|compare|比一下)(?:一下)?\s*)?(\d{1,2})\s*(?:和|跟|与|、|,|，|vs\.?|and|&|\+)\s*(\d{1,2})(?:\s*(?:和|、|,|，|and|&)\s*(\d{1,2}))?(?=\s*(?:$|[?？吗呢哪比对有的区]|\bwhich\b))/u

/** "1和3", "compare 1 and 3": ranks, once products are on the table. */
function bareNumbers(reading: Reading): Placed[] {
  const match = BARE_LIST.exec(reading.low)
  if (!match || reading.context.shown.length === 0) return []
  const found: Placed[] = []
  let from = 0
  for (const digits of match.slice(1)) {
    if (digits === undefined) continue
    const start = reading.low.indexOf(digits, from)
    const reference = ranked(Number(digits), digits)
    from = start + digits.length
    if (reference && reading.isFree({ start, end: from })) found.push({ start, end: from, reference })
  }
  return found
}

const THE_BLUE = /(?:\b(?:the|that|this)|(?:那|这)(?:一)?(?:个|款|件|条|双|只|台))\s*$/
const NARROWS = /\b(?:just|only|show(?: me)?|see|want|keep)\s*$/
const ONE_BEHIND = /^\s*(?:\b(?:ones?)\b|(?:的)?(?:那|这)(?:一)?(?:个|款|件|条|双|只|台)|的)/
const CHINESE_BEHIND = /^\s*(?:的)?那(?:一)?(?:个|款|件|条|双|只|台)/

/** "That blue one", "蓝色的那件": values that point at a product shown, taken out of the wishes. */
export function readLikeness(reading: Reading, wishes: readonly Wish[]): { references: Reference[]; used: Set<Wish> } {
  const references: Reference[] = []
  const used = new Set<Wish>()
  if (reading.context.shown.length === 0) return { references, used }
  for (let at = 0; at < wishes.length; at++) {
    const run = [wishes[at]]
    while (at + 1 < wishes.length && wishes[at + 1].start - run[run.length - 1].end <= 1 && wishes[at + 1].op === 'is')
      run.push(wishes[++at])
    const last = run[run.length - 1]
    if (run[0].op !== 'is' || run.some((wish) => typeof wish.value === 'number')) continue
    const opening = THE_BLUE.exec(reading.before(run[0], 8))
    const closing = ONE_BEHIND.exec(reading.after(last, 8))
    // "Only the white ones" narrows the list.
    const isNarrowing =
      opening &&
      /^\s*ones\b/.test(closing?.[0] ?? '') &&
      NARROWS.test(reading.before({ ...run[0], start: run[0].start - opening[0].length }))
    const isPointed = (!isNarrowing && opening && closing) || CHINESE_BEHIND.test(reading.after(last, 8))
    if (!isPointed || last.field === 'category') continue
    const span = { start: run[0].start - (opening?.[0].length ?? 0), end: last.end + (closing?.[0].length ?? 0) }
    const constraints = run.map(({ field, op, value, text }) => ({ field, op, value, text }))
    references.push({ kind: 'like', constraints, text: reading.slice(span).trim() })
    for (const wish of run) used.add(wish)
    reading.claim(span)
  }
  return { references, used }
}
