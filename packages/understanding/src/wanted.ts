import type { Reading, Wish } from './reading.js'
import { COUNTER, EN_COUNT, HAN_COUNT, smallNumber } from './small-numbers.js'

const MOST = 20
const PATTERNS = [
  new RegExp(
    `\\b(?:show|give|recommend|suggest|find|list|get|see)(?: me)?(?: the| any| some| about)? (${EN_COUNT})(?! ?(?:gb|tb|inch|inches|cm|kg|dollars?|bucks|usd|yuan|%|hours?|days?))\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:top|best) (${EN_COUNT})\\b`, 'gu'),
  new RegExp(`\\b(${EN_COUNT}) (?:cheapest|most|newest|latest|best|lightest|least)\\b`, 'gu'),
  new RegExp(
    `\\b(${EN_COUNT}) (?:\\w+ )?(?:options|choices|products|items|suggestions|picks|recommendations|ideas|results|of them|pieces)\\b`,
    'gu',
  ),
  new RegExp(`(?<![第前这那哪\\d.一二三四五六七八九十])(${HAN_COUNT})${COUNTER}(?![装月线码])`, 'gu'),
]

/** How many products are asked for ("三款", "show 5"), claimed. One is an article, no count. */
export function readWanted(reading: Reading, wishes: readonly Wish[]): number | undefined {
  for (const pattern of PATTERNS) {
    for (const { start, end, match } of reading.find(pattern)) {
      const count = smallNumber(match[1])
      const at = start + match[0].indexOf(match[1])
      // The Chinese counter goes with the number; an English noun behind it may be a wish.
      const isHan = /^\p{Script=Han}/u.test(reading.low.slice(at + match[1].length))
      const span = { start: at, end: isHan ? end : at + match[1].length }
      // In 四件套 the count belongs to the thing.
      const isPart = wishes.some((wish) => start < wish.end && wish.start < end && wish.end > end)
      if (count === undefined || count > MOST || isPart || !reading.isFree(span)) continue
      reading.claim(span)
      if (count > 1) return count
    }
  }
  return undefined
}
