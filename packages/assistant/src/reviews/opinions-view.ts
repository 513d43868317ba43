import type { Product } from '@elmo-chat/catalog'
import { gatherOpinions, type Opinions, type Review } from '@elmo-chat/opinion'
import type { OpinionsView } from '@elmo-chat/skills'
import type { StoredReview } from '@elmo-chat/storage'
import { redact } from '../redact.js'

/** Of one product, the latest are read. */
const READ = 300
/** Letters of a review that are read. */
const LONGEST = 2_000
/** Products whose opinions are remembered. */
const REMEMBERED = 500

/** Reviews as turns see them: of each product, those that may be shown, read when they are first asked for. */
export function opinionsView(
  ofProducts: ReadonlyMap<string, readonly StoredReview[]>,
  revision: string,
  mayShow: (review: StoredReview, product: Product) => boolean,
): OpinionsView {
  const gathered = new Map<string, Opinions | null>()
  const shown = new Map<string, Review>()
  const gather = (product: Product): Opinions | null => {
    const written = (ofProducts.get(product.sourceId) ?? []).filter((review) => mayShow(review, product))
    const reviews = written.slice(0, READ).flatMap(plainReview)
    for (const review of reviews) shown.set(review.id, review)
    return reviews.length > 0 ? gatherOpinions(reviews) : null
  }
  return {
    revision,
    of(product) {
      const known = gathered.get(product.id)
      if (known !== undefined) return known
      if (gathered.size >= REMEMBERED) {
        gathered.clear()
        shown.clear()
      }
      const opinions = gather(product)
      gathered.set(product.id, opinions)
      return opinions
    },
    review: (id) => shown.get(id),
    stars(product) {
      const written = ofProducts.get(product.sourceId) ?? []
      return { reviews: written.length, sum: written.reduce((sum, { rating }) => sum + rating, 0) }
    },
  }
}

/** Reviews by the product's id in its source, the latest first. */
export function byProduct(reviews: readonly StoredReview[]): ReadonlyMap<string, readonly StoredReview[]> {
  const ofProducts = new Map<string, StoredReview[]>()
  const latest = [...reviews].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  for (const review of latest) {
    const own = ofProducts.get(review.productId)
    if (own) own.push(review)
    else ofProducts.set(review.productId, [review])
  }
  return ofProducts
}

/** What a stranger wrote, as one line of plain letters without anybody's particulars. */
function plainReview({ id, source, text, language, rating, at }: StoredReview): Review[] {
  const plain = redact(text.slice(0, LONGEST))
    .text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
  return plain === '' ? [] : [{ id: `${source}/${id}`, text: plain, language, rating, at }]
}
