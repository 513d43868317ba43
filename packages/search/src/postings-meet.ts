import { hasBit } from './bits.js'
import type { Standing } from './catalogue-data.js'
import { placesOf } from './postings.js'
import { seek } from './stream.js'

/** How two terms meet: one behind the other in a title, or in one product; null where no product holds both. */
export type Meeting = 'side by side' | 'together' | null

const MOST_READ = 200

/** How two terms meet, told from the first products that hold both. Cost: O(products of the rarer one · log). */
export function howTheyMeet({ segment, live }: Standing, first: number, second: number): Meeting {
  const { postings, titles } = segment
  const { products } = postings
  let { start: a, end: endOfA } = placesOf(postings, first)
  let { start: b, end: endOfB } = placesOf(postings, second)
  let read = 0
  for (; a < endOfA && read < MOST_READ; a++) {
    b = seek(products, b, endOfB, products[a])
    if (b >= endOfB) break
    if (products[b] === products[a]) {
      if (live !== null && !hasBit(live, products[a])) continue
      read++
      for (let at = titles.starts[products[a]] + 1; at < titles.starts[products[a] + 1]; at++) {
        if (titles.items[at - 1] === first && titles.items[at] === second) return 'side by side'
      }
    } else {
      a = seek(products, a, endOfA, products[b]) - 1
    }
  }
  return read > 0 ? 'together' : null
}

/** The nearest of the ways in which terms meet. */
export function nearestMeeting(meetings: readonly Meeting[]): Meeting {
  return meetings.find((meeting) => meeting === 'side by side') ?? meetings.find((meeting) => meeting !== null) ?? null
}
