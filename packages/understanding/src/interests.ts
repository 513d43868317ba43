import type { Span } from '@elmo-chat/language'
import { anyOf, phrases } from './phrases.js'
import type { Reading, Wish } from './reading.js'
import type { Interest } from './types.js'

const ENJOYS = anyOf(phrases.interests.before)
/** Where what somebody enjoys ends. */
const END = anyOf(phrases.interests.end)
/** What stands between one thing that somebody enjoys and the next. */
const JOINED = anyOf(phrases.interests.joined, 'u')
/** Behind an "and" may stand anything: one word, or what somebody does ("baking bread", 喝咖啡). */
const SHORT = /^(?:\p{Script=Latin}+|\p{Script=Latin}+ing \p{Script=Latin}+|\p{Script=Han}{2,6})$/u
const OF_SELF = /(?:\bi|我)\s*(?:really |just |也|很|都|真)?\s*$/
/** The longest name of an interest, in characters. */
const LONGEST = 32

export interface ReadInterests {
  readonly interests: readonly Interest[]
  /** Wishes that only name an interest. */
  readonly used: ReadonlySet<Wish>
}

/**
 * What the person for whom something is wanted enjoys ("my mother, who likes gardening", "喜欢园艺的妈妈"), claimed. A kind
 * of thing that the shop sells, a color, a material is wished for instead: "she likes silk scarves".
 */
export function readInterests(reading: Reading, wishes: readonly Wish[], isForOther: boolean): ReadInterests {
  const interests: Interest[] = []
  const used = new Set<Wish>()
  if (!isForOther) return { interests, used }
  for (const { start, end } of reading.find(ENJOYS)) {
    if (OF_SELF.test(reading.before({ start, end }))) continue
    for (let from = start, named = enjoyedAt(reading, end, wishes); named; ) {
      const { span, within } = named
      for (const wish of within) used.add(wish)
      reading.claim({ start: from, end: span.end })
      // A color that is called like what they drink is no wish.
      const constraints = within.filter(({ field }) => field !== 'color')
      interests.push({
        text: reading.slice(span).trim(),
        constraints: constraints.map(({ field, op, value, text }) => ({ field, op, value, text })),
      })
      from = span.end
      const joined = JOINED.exec(reading.low.slice(from, from + LONGEST))
      const next = joined ? enjoyedAt(reading, from + joined[0].length, wishes) : undefined
      named = next && SHORT.test(reading.slice(next.span).trim()) ? next : undefined
    }
  }
  return { interests, used }
}

interface Enjoyed {
  readonly span: Span
  /** The wishes that only name it. */
  readonly within: readonly Wish[]
}

/** Undefined where nothing is named, or what is wished for. */
function enjoyedAt(reading: Reading, from: number, wishes: readonly Wish[]): Enjoyed | undefined {
  const span = stretchAfter(reading, from)
  if (span === undefined) return undefined
  const within = wishes.filter((wish) => wish.start >= span.start && wish.end <= span.end)
  return within.every((wish) => isInterest(reading, wish)) ? { span, within } : undefined
}

function stretchAfter(reading: Reading, from: number): Span | undefined {
  const rest = reading.low.slice(from, from + LONGEST)
  END.lastIndex = 0
  const end = END.exec(rest)?.index ?? rest.length
  const text = rest.slice(0, end)
  if (!/\p{L}{2,}/u.test(text) || /\p{Nd}/u.test(text)) return undefined
  return { start: from, end: from + end }
}

/** What somebody does: an occasion, or a kind of thing that is not sold here, which may also name a color: coffee. */
function isInterest({ vocabulary, mentions }: Reading, { field, op, value, start, end }: Wish): boolean {
  if (op !== 'is') return false
  const isUnsold = (category: string) => !vocabulary.sold.has(category)
  if (field === 'color')
    return mentions.some(
      (mention) =>
        mention.field === 'category' && mention.start === start && mention.end === end && isUnsold(mention.id),
    )
  return field === 'occasion' || (field === 'category' && isUnsold(String(value)))
}
