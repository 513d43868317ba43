import type { Interactions } from '@elmo-chat/events'
import type { Clock, Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import {
  type EmbeddedItem,
  embedItem,
  type FittedOutfits,
  type OutfitFitRequest,
  type Piece,
  pairLogit,
} from '@elmo-chat/recommend'
import type { Shop } from '../../shop.js'
import { itemFeatures, type LooksOf } from '../item-features.js'
import type { ModelFiles } from '../kept-models.js'
import { type KeptOutfits, keepOutfits, type LearnedPairs, restoreOutfits } from './kept-outfits.js'
import type { LearnedOutfits } from './outfit-maker.js'
import { piecesOf } from './pieces.js'
import { slotKinds } from './slots.js'

export interface OutfitLearning {
  readonly interactions: Interactions
  readonly clock: Clock
  readonly lexicon: Lexicon
  readonly current: () => Shop
  readonly looksOf: LooksOf
  /** Works beside what is served. */
  readonly inSlices: <T>(steps: Steps<T>) => Promise<T>
  /** Fits in a thread. */
  readonly fit: (request: OutfitFitRequest) => Promise<FittedOutfits>
  /** Where what was learned outlives the process; without it each start learns it anew. */
  readonly modelFiles?: ModelFiles
  /** Is told of what was kept and is not taken. */
  readonly onNotice?: (notice: string) => void
  /** Is told that what was learned could not be kept. */
  readonly onError: (error: unknown) => void
}

/** Fewer orders of two or more things to wear teach nothing. */
const FEWEST = 30
/** Learned again when so many times more such orders have come, or the catalogue has changed; looked for not more often than this. */
const GROWTH = 1.1
const REST_MS = 60_000
const SEED = 1
const ORDERS_A_STEP = 64
const SLOTS = slotKinds.map(([slot]) => slot)

/** Learns from orders which pieces are taken together, beyond what the rules say already; it counts where that is a gain beyond chance. */
export class OutfitLearner {
  private readonly context: OutfitLearning
  private fitted: { outfits: LearnedOutfits | null; rows: number; revision: string } | null = null
  private looked = { interactions: -1, at: 0 }

  constructor(context: OutfitLearning) {
    this.context = context
  }

  /** Null while nothing was learned that is better than the rules alone. */
  get learned(): LearnedOutfits | null {
    return this.fitted?.outfits ?? null
  }

  /** Takes what was kept at the last end. To be called once, before anything is learned. */
  async restore(): Promise<void> {
    const { modelFiles, onNotice = () => {} } = this.context
    const kept = modelFiles && (await restoreOutfits(modelFiles, SLOTS, onNotice))
    if (kept) this.take(kept)
  }

  async fitDue(): Promise<void> {
    const { clock, current, interactions, lexicon, looksOf, inSlices, fit, modelFiles, onError } = this.context
    const seen = interactions.report.interactions
    const [shop, at] = [current(), clock()]
    const isOfShop = this.fitted?.revision === shop.revision
    if (this.looked.interactions >= 0 && at - this.looked.at < REST_MS) return
    if (seen === this.looked.interactions && isOfShop) return
    this.looked = { interactions: seen, at }
    const { outfits, pieces } = await inSlices(outfitsOf(interactions, shop, lexicon))
    if (outfits.length < FEWEST) return
    if (this.fitted && isOfShop && outfits.length < this.fitted.rows * GROWTH) return
    const products = interactions.products.slice(0, pieces.length)
    const features = await inSlices(itemFeatures(shop.index, products, looksOf))
    const typeOf = Uint16Array.from(pieces, typeOfPiece)
    const { model } = await fit({ rows: { outfits, typeOf, types: SLOTS.length, features }, pieces, seed: SEED })
    const ordered = Int32Array.from(pieces, (piece) => (piece ? typeOfPiece(piece) : -1))
    const learned = model && { model, features, typeOf: ordered, products }
    const kept = { learned, rows: outfits.length, revision: shop.revision }
    this.take(kept)
    if (modelFiles) await keepOutfits(modelFiles, SLOTS, kept).catch(onError)
  }

  private take({ learned, rows, revision }: KeptOutfits): void {
    const { current, lexicon } = this.context
    const typeOfProduct = (id: string) => typeOfPiece(pieceOf(id, current(), lexicon))
    this.fitted = { outfits: learned && learnedOutfits(learned, typeOfProduct), rows, revision }
  }
}

const typeOfPiece = (piece: Piece | null): number => (piece ? SLOTS.indexOf(piece.slot) : 0)

/** A product as one piece: in its first color. */
function pieceOf(id: string, { index }: Shop, lexicon: Lexicon): Piece | null {
  const product = index.product(id)
  if (!product) return null
  const [found] = piecesOf(product, [...product.variants.keys()], -1, lexicon)
  if (!found) return null
  const { product: _, variants: __, ...piece } = found
  return piece
}

interface OrderedOutfits {
  readonly outfits: Uint32Array[]
  /** By number: null for what is not worn, and for what nobody ordered. */
  readonly pieces: (Piece | null)[]
}

/** Orders with two or more things to wear, of different slots. */
function* outfitsOf(interactions: Interactions, shop: Shop, lexicon: Lexicon): Steps<OrderedOutfits> {
  const { rows, items, starts, item } = yield* interactions.baskets()
  const pieces = new Array<Piece | null | undefined>(items).fill(undefined)
  const pieceAt = (one: number): Piece | null => {
    const piece = pieces[one] ?? (pieces[one] === undefined ? pieceOf(interactions.products[one], shop, lexicon) : null)
    pieces[one] = piece
    return piece
  }
  const outfits: Uint32Array[] = []
  for (let row = 0; row < rows; row++) {
    const worn = [...new Set(item.subarray(starts[row], starts[row + 1]))].filter(pieceAt)
    if (new Set(worn.map((one) => pieceAt(one)!.slot)).size > 1) outfits.push(Uint32Array.from(worn))
    if (row % ORDERS_A_STEP === ORDERS_A_STEP - 1) yield
  }
  return { outfits, pieces: pieces.map((piece) => piece ?? null) }
}

function learnedOutfits(
  { model, features, typeOf, products }: LearnedPairs,
  typeOfProduct: (id: string) => number,
): LearnedOutfits {
  const numbers = new Map(products.map((id, item) => [id, item]))
  const embedded = new Map<number, EmbeddedItem>()
  const embed = (item: number): EmbeddedItem => {
    const known = embedded.get(item)
    if (known) return known
    const type = typeOf[item] < 0 ? typeOfProduct(products[item]) : typeOf[item]
    const made = embedItem(model, type, features, item)
    embedded.set(item, made)
    return made
  }
  return {
    pairs: (a, b) => (a.item < 0 || b.item < 0 ? null : pairLogit(model, embed(a.item), embed(b.item))),
    itemOf: (id) => numbers.get(id) ?? -1,
  }
}
