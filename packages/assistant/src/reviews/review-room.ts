import type { Language } from '@elmo-chat/kernel'
import { readReviews } from '@elmo-chat/opinion'
import type { ProductOpinions, ReviewsImported } from '@elmo-chat/protocol'
import type { OpinionsView, ShopView } from '@elmo-chat/skills'
import type { Store, StoredReview } from '@elmo-chat/storage'
import type { Moderation } from '../moderation/moderation.js'
import { byProduct, opinionsView } from './opinions-view.js'
import { productOpinions } from './product-opinions.js'

export interface ReviewedShop {
  readonly view: () => ShopView
  /** As their feeds name them. */
  readonly productIds: () => ReadonlySet<string>
  readonly languageOf: (wanted: Language | undefined) => Language
}

/** What buyers wrote, held ready for turns, which wait for nothing. */
export class ReviewRoom {
  private readonly store: Store
  private readonly moderation: Moderation
  private readonly shop: ReviewedShop
  private ofProducts: ReadonlyMap<string, readonly StoredReview[]> = new Map()
  private revision = ''
  private standing: OpinionsView

  constructor(store: Store, moderation: Moderation, shop: ReviewedShop) {
    this.store = store
    this.moderation = moderation
    this.shop = shop
    this.standing = this.viewNow()
  }

  /** As reviews, and what may be shown of them, stood when `load` was called last. */
  get view(): OpinionsView {
    return this.standing
  }

  /** Takes reviews that were brought in, here or by another process. */
  async load(): Promise<void> {
    const revision = await this.store.reviews.revision()
    if (revision !== this.revision) {
      this.ofProducts = byProduct(await this.store.reviews.list())
      this.revision = revision
    }
    this.standing = this.viewNow()
  }

  /** What reviews of a product say; null where there is no such product. */
  of(productId: string, language?: Language): ProductOpinions | null {
    const product = this.shop.view().index.product(productId)
    return product ? productOpinions(this.standing.of(product), this.standing, this.shop.languageOf(language)) : null
  }

  /** Keeps reviews in place of those that the source delivered before. */
  async import(text: string, source: string): Promise<ReviewsImported> {
    const { value, problems } = readReviews(text)
    if (value.length > 0)
      await this.store.reviews.put(
        source,
        value.map((review) => ({ ...review, source })),
      )
    const known = this.shop.productIds()
    const unknown = value.filter(({ productId }) => !known.has(productId)).length
    return { accepted: value.length, unknown, problems }
  }

  private viewNow(): OpinionsView {
    return opinionsView(
      this.ofProducts,
      this.revision,
      ({ text, language }, product) =>
        !this.moderation.check(text, { source: 'review', subject: product.id, language }),
    )
  }
}
