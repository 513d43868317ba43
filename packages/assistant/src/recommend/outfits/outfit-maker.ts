import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { buildOutfit, type LearnedPairs, matchPieces, type Outfit, OutfitScorer, type Slot } from '@elmo-chat/recommend'
import {
  type MadeOutfit,
  meets,
  type OutfitMaker,
  type OutfitPiece,
  type OutfitWishes,
  type ShopView,
} from '@elmo-chat/skills'
import { conceptsOf } from './concepts-of.js'
import { outfitReasons } from './outfit-reasons.js'
import { outfitWish } from './outfit-wish.js'
import { piecesOf, type ShopPiece } from './pieces.js'
import { slotKinds, slotOfKind } from './slots.js'
import { wearOf } from './wear.js'

/** What was learned of pieces that stand together, and each product's number in it. */
export interface LearnedOutfits {
  readonly pairs: LearnedPairs
  readonly itemOf: (productId: string) => number
}

/** How many products of a slot are looked at: those that meet the wish, and those that sell best. */
const LOOKED_AT = 60
const IN_STOCK: Constraint = { field: 'availability', op: 'is', value: 'in-stock', text: '' }
/** Who nobody is named for is dressed like one of these. */
const PEOPLE = ['women', 'men']
const CHILDREN: ReadonlySet<string> = new Set(['kids', 'boys', 'girls', 'baby', 'toddler', 'teens'])
/** What everybody wears. */
const EVERYBODY: ReadonlySet<string> = new Set(['unisex', 'adults'])

/**
 * Puts outfits together of one state of the shop.
 *
 * Cost  up to three searches a slot, and the beam search: some 5 ms around a product, 10 ms for two kinds of people.
 */
export function outfitMaker(view: Omit<ShopView, 'outfits'>, learned: () => LearnedOutfits | null): OutfitMaker {
  const { lexicon } = view
  return {
    make(wishes) {
      const slot = wishes.anchor && wearOf(wishes.anchor, lexicon).slot
      if (wishes.anchor && !slot) return null
      const shelves = shelvesFor(slot, wishes, view)
      const made = peopleFor(wishes, lexicon).flatMap((person) => {
        const outfit = outfitFor(person, shelves, wishes, view, learned())
        return outfit ? [outfit] : []
      })
      const [best] = made.sort((a, b) => b.score - a.score)
      return best ? inWords(best, wishes.language) : null
    },
    match(wishes, limit) {
      const { anchor, constraints, budget, language } = wishes
      const taken = anchor && wearOf(anchor, lexicon).slot
      const named = namedSlots(constraints, lexicon)
      if (!taken || ![...named.keys()].some((slot) => slot !== null && slot !== taken)) return null
      const shelves = new Map([...shelvesFor(taken, wishes, view)].filter(([slot]) => named.has(slot)))
      const [person] = peopleFor(wishes, lexicon)
      const setting = settingFor(person, shelves, wishes, view, learned())
      if (!setting.own) return null
      const affordable = setting.candidates.filter(({ price }) => budget === null || price <= budget)
      const best = new Map<Product, OutfitPiece>()
      for (const outfit of matchPieces(setting.own, affordable, setting.scorer)) {
        const [, piece] = inWords(outfit, language).pieces
        if (!best.has(piece.product)) best.set(piece.product, piece)
        if (best.size === limit) break
      }
      return [...best.values()]
    },
  }
}

/** For whom: as said, else as the anchor is for, else whoever is dressed best. */
function peopleFor({ anchor, constraints }: OutfitWishes, lexicon: Lexicon): readonly string[] {
  const said = constraints.flatMap(({ field, op, value }) =>
    field === 'audience' && op === 'is' ? [String(value)] : [],
  )
  const widest = (ids: readonly string[]) => [
    ...new Set(
      ids.flatMap((id) => {
        const wider = lexicon.widen('audience', id)
        return [...PEOPLE, 'kids'].find((one) => wider.includes(one)) ?? []
      }),
    ),
  ]
  const named = widest(said)
  if (named.length > 0) return named
  const own = anchor ? widest(conceptsOf(anchor, 'audience')) : []
  return own.length > 0 ? own : PEOPLE
}

/** The products of each slot that is open, those first that meet what is wished of the whole. */
type Shelves = ReadonlyMap<Slot, readonly Product[]>

function shelvesFor(
  taken: Slot | null,
  { constraints }: OutfitWishes,
  { index, lexicon }: Omit<ShopView, 'outfits'>,
): Shelves {
  const whole = constraints.filter(({ field, op }) => op === 'is' && (field === 'season' || field === 'occasion'))
  const named = namedSlots(constraints, lexicon)
  const isWanted = (slot: Slot) => slot !== taken && (slot !== 'accessory' || named.has(slot))
  return new Map(
    slotKinds
      .filter(([slot]) => isWanted(slot))
      .map(([slot, own]) => {
        const kind = named.get(slot)
        const wished = kind ? [kind] : own.map(kindNamed)
        const found = (more: readonly Constraint[]) =>
          index.search({ text: '', constraints: [...wished, IN_STOCK, ...more], limit: LOOKED_AT, words: 'all' }).hits
        const hits = [...whole.flatMap((one) => found([one])), ...found([])]
        const products = new Set(hits.map(({ product }) => product))
        return [slot, [...products].filter((product) => wearOf(product, lexicon).slot === slot)] as const
      }),
  )
}

/** The slots of the kinds that are wished, each with its kind; null for what is not worn. */
function namedSlots(constraints: readonly Constraint[], lexicon: Lexicon): ReadonlyMap<Slot | null, Constraint> {
  const kinds = constraints.filter(({ field, op }) => field === 'category' && op === 'is')
  return new Map(kinds.map((kind) => [slotOfKind(String(kind.value), lexicon), kind] as const))
}

const kindNamed = (value: string): Constraint => ({ field: 'category', op: 'is', value, text: value })

function outfitFor(
  person: string,
  shelves: Shelves,
  wishes: OutfitWishes,
  view: Omit<ShopView, 'outfits'>,
  learned: LearnedOutfits | null,
): Outfit | null {
  const { own, candidates, scorer } = settingFor(person, shelves, wishes, view, learned)
  if (wishes.anchor && !own) return null
  const extras: Slot[] = ['outerwear', 'bag', ...(shelves.has('accessory') ? (['accessory'] as const) : [])]
  return buildOutfit({ anchor: own, candidates, budget: wishes.budget, extras }, scorer)
}

/** The anchor's own piece, null where none of its variants can be named; what may stand beside it; and how the two are judged. */
function settingFor(
  person: string,
  shelves: Shelves,
  { anchor, anchorVariants = [], constraints }: OutfitWishes,
  view: Omit<ShopView, 'outfits'>,
  learned: LearnedOutfits | null,
): { readonly own: ShopPiece | null; readonly candidates: readonly ShopPiece[]; readonly scorer: OutfitScorer } {
  const { lexicon } = view
  const itemOf = learned?.itemOf ?? (() => -1)
  const own = anchor ? anchorPiece(anchor, anchorVariants, itemOf(anchor.id), view) : null
  const candidates = [...shelves].flatMap(([slot, products]) =>
    products
      .filter((product) => isFor(person, wearOf(product, lexicon).audiences))
      .flatMap((product) =>
        piecesOf(product, placesFor(product, slot, constraints, view), itemOf(product.id), lexicon),
      ),
  )
  const scorer = new OutfitScorer(outfitWish(constraints, lexicon), learned ? { learned: learned.pairs } : {})
  return { own, candidates, scorer }
}

function isFor(person: string, audiences: readonly string[]): boolean {
  if (audiences.some((one) => CHILDREN.has(one))) return person === 'kids'
  return audiences.length === 0 || audiences.includes(person) || audiences.some((one) => EVERYBODY.has(one))
}

/** The variants that can be had: in stock, priced in the shop's currency, and as was wished of what has such a field. */
function placesFor(
  product: Product,
  slot: Slot,
  constraints: readonly Constraint[],
  { lexicon, settings }: Omit<ShopView, 'outfits'>,
): number[] {
  const isPlain = constraints.every(({ field, op }) => op !== 'not' && !NARROWING.has(field))
  const refused = constraints.filter(({ op }) => op === 'not')
  const brands = constraints.filter(({ field, op }) => field === 'brand' && op === 'is')
  const sizes = constraints.filter(({ field, op }) => field === 'size' && op === 'is')
  const colors = MAIN.has(slot) ? constraints.filter(({ field, op }) => field === 'color' && op === 'is') : []
  const places = [...product.variants.keys()].filter((place) => {
    const variant = product.variants[place]
    return (
      variant.available &&
      variant.price?.currency === settings.currency &&
      (isPlain || meets(product, variant, [...refused, ...brands, ...colors], lexicon))
    )
  })
  if (sizes.length === 0) return places
  const sized = places.filter((place) => meets(product, product.variants[place], sizes, lexicon))
  return sized.length > 0 || isSizedAlike(product, sizes) ? sized : places
}

/** Wishes that hold of single pieces. */
const NARROWING: ReadonlySet<string> = new Set(['brand', 'size', 'color'])

/** A color that was wished for is that of the piece that is seen most. */
const MAIN: ReadonlySet<Slot> = new Set(['dress', 'top'])

/** Whether a product comes in sizes of the scale that was spoken of: shoes in 42 say nothing of a shirt in L. */
function isSizedAlike(product: Product, sizes: readonly Constraint[]): boolean {
  const isNumber = (size: string) => /^\d/.test(size)
  const own = product.variants.flatMap(({ attributes }) =>
    attributes.flatMap(({ field, text }) => (field === 'size' ? [text] : [])),
  )
  return own.some((size) => sizes.some(({ value }) => isNumber(String(value)) === isNumber(size)))
}

/** What an outfit is built around, in the first color of those meant that can be had; in its first of all where none can. */
function anchorPiece(
  product: Product,
  meant: readonly number[],
  item: number,
  { lexicon, settings }: Omit<ShopView, 'outfits'>,
): ShopPiece | null {
  const all = [...product.variants.keys()].filter(
    (place) => product.variants[place].price?.currency === settings.currency,
  )
  const open = all.filter((place) => product.variants[place].available)
  const wanted = open.filter((place) => meant.includes(place))
  const places = [wanted, open, all].find((some) => some.length > 0) ?? []
  return piecesOf(product, places, item, lexicon)[0] ?? null
}

function inWords(outfit: Outfit, language: Language): MadeOutfit {
  const { ofPiece, ofWhole } = outfitReasons(outfit, language)
  return {
    pieces: outfit.pieces.map((piece, at) => {
      const { product, variants } = piece as ShopPiece
      return { product, variants, why: ofPiece(at) }
    }),
    why: ofWhole,
  }
}
