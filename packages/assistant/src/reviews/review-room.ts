import type { Language } from '@elmo-chat/kernel'
import type { ProductOpinions } from '@elmo-chat/protocol'
import type { OpinionsView, ShopView } from '@elmo-chat/skills'
import type { Store, StoredReview } from '@elmo-chat/storage'
import type { Moderation } from '../moderation/moderation.js'
import { byProduct, opinionsView } from './opinions-view.js'
import { productOpinions } from './product-opinions.js'

export interface ReviewedShop {
  readonly view: () => ShopView
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

  private viewNow(): OpinionsView {
    return opinionsView(
      this.ofProducts,
      this.revision,
      ({ text, language }, product) =>
        !this.moderation.check(text, { source: 'review', subject: product.id, language }),
    )
  }
}
