import type { Language } from '@elmo-chat/kernel'
import type { Outfit } from '@elmo-chat/recommend'

const OF_PIECE = 2
const OF_WHOLE = 3

/** What speaks for an outfit and for each of its pieces, in the customer's words: what added most to the score. */
export function outfitReasons(
  { shares }: Outfit,
  language: Language,
): { ofPiece: (at: number) => string[]; ofWhole: string[] } {
  const telling = shares.filter(({ says, score }) => says && score > 0).sort((a, b) => b.score - a.score)
  const words = (some: typeof telling, most: number) =>
    [...new Set(some.map(({ says }) => begun(says![language])))].slice(0, most)
  return {
    ofPiece(at) {
      const own = telling.filter(({ pieces }) => pieces.includes(at))
      // What is said of the piece itself comes first, then what it has with what the outfit is built around.
      const [itself, around] = [1, 2].map((count) =>
        own.filter(({ pieces }) => pieces.length === count && (count === 1 || pieces.includes(0))),
      )
      return words(oncePerRule([...itself, ...around, ...own]), OF_PIECE)
    },
    ofWhole: words(oncePerRule(bySum(telling)), OF_WHOLE),
  }
}

const begun = (sentence: string) => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`

/** The rules that gave most come first, each with what it said best. */
function bySum<Share extends { rule: string; score: number }>(shares: readonly Share[]): Share[] {
  const sums = new Map<string, number>()
  for (const { rule, score } of shares) sums.set(rule, (sums.get(rule) ?? 0) + score)
  return [...shares].sort((a, b) => sums.get(b.rule)! - sums.get(a.rule)! || b.score - a.score)
}

function oncePerRule<Share extends { rule: string }>(shares: readonly Share[]): Share[] {
  const told = new Set<string>()
  return shares.filter(({ rule }) => !told.has(rule) && told.add(rule))
}
