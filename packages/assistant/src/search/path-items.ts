import type { PathItem } from '@elmo-chat/protocol'
import { cardOf, type ShopView } from '@elmo-chat/skills'
import type { FoundProducts } from './find-products.js'
import type { ListedHit } from './list-page.js'

/** What was found, with where each stood at each step; the features are those that were worked out. */
export function pathItems({ result, held, list }: FoundProducts, view: ShopView): PathItem[] {
  const { names, values } = list.measured.table
  return result.hits.map((hit, place) => {
    const ordered = list.ordered.find(({ candidate }) => candidate.product.id === hit.product.id)
    const start = (ordered?.row ?? 0) * names.length
    const features = ordered
      ? names.flatMap((name, at) => (Number.isNaN(values[start + at]) ? [] : [{ name, value: values[start + at] }]))
      : []
    return {
      product: cardOf(hit.product, held, [], view, hit.variants),
      rank: place + 1,
      isNear: hit.isNear,
      rankByWords: wordsRank(list, hit),
      rankByRanker: ordered?.rank ?? null,
      score: hit.score,
      because: hit.because.map(({ reason, score }) => ({ reason, score })),
      features,
      rules: [...hit.rules],
    }
  })
}

/** Its rank among the candidates by the words alone. */
function wordsRank({ measured }: FoundProducts['list'], { product }: ListedHit): number | null {
  const own = measured.candidates.find((candidate) => candidate.product.id === product.id)
  if (!own?.hit) return null
  const { score } = own.hit
  const before = measured.candidates.filter(
    ({ hit, answers, product: other }) =>
      hit !== null &&
      (answers !== own.answers ? answers : hit.score > score || (hit.score === score && other.id < product.id)),
  )
  return before.length + 1
}
