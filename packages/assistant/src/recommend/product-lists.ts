import type { PhotoMatch } from '@elmo-chat/dialogue'
import type { Interactions } from '@elmo-chat/events'
import type { Language, Random } from '@elmo-chat/kernel'
import { PictureError } from '@elmo-chat/models'
import type { ListAnswer, ProductView, Settings, VisitorRow, VisitorView } from '@elmo-chat/protocol'
import type { ShopView } from '@elmo-chat/skills'
import type { ListLog } from '../list-log.js'
import { outfitList, photoList, pickedList, sharedList } from '../lists.js'
import { type AlikeProduct, type PictureIndex, placesOf } from '../pictures/picture-index.js'
import type { Popularity } from '../popularity.js'
import type { ProfileRoom } from '../profiles/profile-room.js'
import type { SearchState } from '../search/search-state.js'
import { offeredProducts } from './offered.js'
import type { OnlineLearning } from './online-learning.js'
import { isForEveryone, type RecommendRequest } from './pick.js'
import { pickProducts } from './pick-products.js'
import { productView } from './product-view.js'
import type { RecommendDesk } from './recommend-desk.js'
import type { RecommendState } from './recommend-state.js'
import { visitorView } from './visitor-view.js'

export interface ProductListsContext {
  readonly random: Random
  readonly newId: () => string
  readonly search: () => SearchState
  readonly view: () => ShopView
  readonly interactions: Interactions
  readonly profiles: ProfileRoom
  readonly settings: () => Settings['recommend']
  readonly recommender: RecommendDesk
  readonly learning: OnlineLearning
  readonly popularity: Popularity
  readonly listLog: ListLog
  /** Null where nothing looks at pictures. */
  readonly pictures: PictureIndex | null
  /** The language that is spoken to who wants this one, or none. */
  readonly languageOf: (wanted: Language | undefined) => Language
}

type Asked<T extends { readonly language: Language }> = Omit<T, 'language'> & { readonly language?: Language }

/** Of so many products that look like a photo those that are sold now are shown. */
const LOOKALIKES = 100

/** Lists that nobody searched for: what each kind shows, to whom, and why. What is shown to someone is logged. */
export class ProductLists {
  constructor(private readonly context: ProductListsContext) {}

  /** A list of a kind, logged as shown to `viewerId`; null when the product it begins at is not known. */
  recommend(request: Asked<RecommendRequest>, viewerId?: string): ListAnswer | null {
    return this.recommendFrom(this.state(), request, viewerId)
  }

  /** The same for a customer, on all of their devices: the same list for everyone where they are not to have lists of their own. */
  recommendToCustomer(
    customerId: string,
    request: Omit<Asked<RecommendRequest>, 'visitorId'>,
    viewerId: string,
  ): ListAnswer | null {
    const { profiles, settings } = this.context
    const devices = settings().personal ? profiles.devicesOfCustomer(customerId) : []
    const state = { ...this.state(), visitorsFor: () => devices }
    const visitorId = devices[0] ?? null
    return this.recommendFrom(state, { ...request, visitorId }, visitorId ?? viewerId)
  }

  private recommendFrom(
    state: RecommendState,
    { language, ...request }: Asked<RecommendRequest>,
    viewerId: string | undefined,
  ): ListAnswer | null {
    const { view, newId, learning } = this.context
    const picks = pickProducts(state, { ...request, language: this.context.languageOf(language) })
    if (!picks) return null
    const answer = (isForEveryone(request.kind) ? sharedList : pickedList)(picks, view(), newId)
    learning.remember(answer.impressionId, picks)
    this.log(request.kind, answer, viewerId)
    return answer
  }

  /**
   * What completes the look around a product, logged as shown to `viewerId`; null when the product is not known.
   *
   * @param budget for the whole, in minor units; null for any
   */
  outfit(
    { productId, budget, language }: { productId: string; budget: number | null; language?: Language },
    viewerId?: string,
  ): ListAnswer | null {
    const { search, view, newId, languageOf } = this.context
    const anchor = search().shop.index.product(productId)
    if (!anchor) return null
    const wishes = { anchor, constraints: [], budget, language: languageOf(language) }
    const answer = outfitList(view().outfits?.make(wishes) ?? null, view(), newId)
    this.log('outfit', answer, viewerId)
    return answer
  }

  /**
   * What looks like a shopper's photo and can be bought, the most alike first, logged as shown to `viewerId`. The photo is not
   * kept. Null where nothing looks at pictures.
   *
   * Fails  with a `PictureError` for what is no photo.
   */
  async alikePhoto(
    photo: Uint8Array,
    { limit, language }: { limit: number; language?: Language },
    viewerId?: string,
  ): Promise<ListAnswer | null> {
    const { view, newId, languageOf } = this.context
    const alike = await this.alikeOffered(photo)
    if (!alike) return null
    const answer = photoList(alike.slice(0, limit), languageOf(language), view(), newId)
    this.log('similar', answer, viewerId)
    return answer
  }

  /** The same for a conversation. Null for what is no photo, and where nothing looks at pictures. */
  async photoMatches(photo: Uint8Array): Promise<PhotoMatch[] | null> {
    try {
      const alike = await this.alikeOffered(photo)
      return (
        alike?.map(({ product, address }) => ({ productId: product.id, variants: placesOf(product, address) })) ?? null
      )
    } catch (error) {
      if (error instanceof PictureError) return null
      throw error
    }
  }

  /** Who turned to products last; those whose id begins with `prefix`. */
  visitors(prefix: string, limit: number): VisitorRow[] {
    return this.context.interactions
      .lastVisitors(limit, prefix)
      .map((row) => ({ ...row, lastAt: new Date(row.lastAt).toISOString() }))
  }

  /** One visitor as the merchant sees them; null for one who did nothing. */
  ofVisitor(visitorId: string, language?: Language): VisitorView | null {
    const { profiles, languageOf } = this.context
    return visitorView(this.state(), visitorId, profiles.standingOf(visitorId), languageOf(language))
  }

  /** One product as the merchant sees it; null for one that is not known. */
  ofProduct(productId: string, language?: Language): ProductView | null {
    return productView(this.state(), productId, this.context.languageOf(language))
  }

  /** What lists are made from now. */
  state(): RecommendState {
    const { search, view, interactions, profiles, recommender, popularity, learning, random } = this.context
    const settings = this.context.settings()
    return {
      search: search(),
      view: view(),
      interactions,
      visitorsFor: (visitorId) => (settings.personal ? profiles.visitorsFor(visitorId) : []),
      marginWeight: settings.marginWeight,
      engine: (placement) => recommender.engine(placement),
      demandOf: (productId) => popularity.of(productId),
      weights: learning.weights,
      outcomesOf: (productId) => learning.outcomesOf(productId),
      random,
      popular: (limit) => popularity.ranked(limit),
    }
  }

  /** What looks like a photo and is sold now, the most alike first. */
  private async alikeOffered(photo: Uint8Array): Promise<AlikeProduct[] | null> {
    const { pictures } = this.context
    if (!pictures) return null
    const found = await pictures.find(photo, LOOKALIKES)
    const offered = offeredProducts(this.state())
    return found.filter(({ product }) => offered.has(product.id))
  }

  private log(kind: RecommendRequest['kind'], answer: ListAnswer, viewerId: string | undefined): void {
    if (viewerId !== undefined) this.context.listLog.record({ visitorId: viewerId, kind, answer })
  }
}
