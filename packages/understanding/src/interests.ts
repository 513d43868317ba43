import type { Span } from '@elmo-chat/language'
import { anyOf, phrases } from './phrases.js'
import type { Reading, Wish } from './reading.js'
import type { Interest } from './types.js'

const ENJOYS = anyOf(phrases.interests.before)
/** Where what somebody enjoys ends. */
const END = anyOf(phrases.interests.end)
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
    const named = stretchAfter(reading, end)
    if (named === undefined) continue
    const within = wishes.filter((wish) => wish.start >= named.start && wish.end <= named.end)
    if (within.some((wish) => !isInterest(reading, wish))) continue
    for (const wish of within) used.add(wish)
    reading.claim({ start, end: named.end })
    interests.push({
      text: reading.slice(named).trim(),
      constraints: within.map(({ field, op, value, text }) => ({ field, op, value, text })),
    })
  }
  return { interests, used }
}

function stretchAfter(reading: Reading, from: number): Span | undefined {
  const rest = reading.low.slice(from, from + LONGEST)
  END.lastIndex = 0
  const end = END.exec(rest)?.index ?? rest.length
  const text = rest.slice(0, end)
  if (!/\p{L}{2,}/u.test(text) || /\p{Nd}/u.test(text)) return undefined
  return { start: from, end: from + end }
}

/** What somebody does: an occasion, or a kind of thing that is not sold here. */
function isInterest({ vocabulary }: Reading, { field, op, value }: Wish): boolean {
  if (op !== 'is') return false
  return field === 'occasion' || (field === 'category' && !vocabulary.sold.has(String(value)))
}
