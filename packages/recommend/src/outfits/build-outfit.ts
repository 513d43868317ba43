import { type OutfitScorer, type OutfitShare, outfitScore } from './outfit-scorer.js'
import type { Piece, Slot } from './piece.js'

export interface OutfitRequest {
  /** What the outfit is built around; it is kept, and its price counts. */
  readonly anchor: Piece | null
  /** What can be taken for each slot. What is refused, sold out or too dear by itself is not among them. */
  readonly candidates: readonly Piece[]
  /** For the whole, in minor units; null for any. */
  readonly budget: number | null
  /** Slots that are wanted besides top, bottom and shoes; the default is outerwear and bag. */
  readonly extras?: readonly Slot[]
}

/** Pieces that go together, the anchor first, then as one dresses. */
export interface Outfit {
  readonly pieces: readonly Piece[]
  readonly total: number
  readonly score: number
  /** They add up to the score. */
  readonly shares: readonly OutfitShare[]
}

/** How many unfinished outfits are kept, and how many pieces of a slot are looked at for each. */
const WIDTH = 12
const LOOKED_AT = 24
const BODIES: readonly (readonly Slot[])[] = [['top', 'bottom'], ['dress']]
/** What every outfit has, a dress being two of the three. */
const NEEDED: ReadonlySet<Slot> = new Set(['top', 'bottom', 'dress', 'shoes'])
const EXTRAS: readonly Slot[] = ['outerwear', 'bag']

interface Unfinished {
  readonly pieces: readonly Piece[]
  readonly price: number
  readonly singles: number
  readonly pairs: number
  readonly score: number
}

/**
 * Puts together the outfit that scores highest, by beam search over the slots, within the budget: top and bottom, or a
 * dress; shoes, where any are offered; and what else there is money for and improves it. Null where the money is not enough or
 * fewer than two pieces come together.
 *
 * Cost  time O(slots² · width · pieces looked at) scores of pairs.
 */
export function buildOutfit(request: OutfitRequest, scorer: OutfitScorer): Outfit | null {
  const outfits = bodiesFor(request.anchor).flatMap((body) => {
    const best = ofBody(body, request, scorer)
    return best ? [best] : []
  })
  return outfits.sort((a, b) => b.score - a.score)[0] ?? null
}

function bodiesFor(anchor: Piece | null): readonly (readonly Slot[])[] {
  return anchor && BODIES.some((body) => body.includes(anchor.slot))
    ? BODIES.filter((body) => body.includes(anchor.slot))
    : BODIES
}

function ofBody(body: readonly Slot[], request: OutfitRequest, scorer: OutfitScorer): Outfit | null {
  const { anchor, budget, extras = EXTRAS } = request
  const isOpen = (slot: Slot) => slot !== anchor?.slot
  const shelves = new Map(
    [...body, 'shoes' as const, ...extras]
      .filter(isOpen)
      .map((slot) => [slot, shelfOf(slot, request, scorer)] as const),
  )
  // Shoes that nobody offers are not waited for: a shop without them still has tops and skirts.
  const isOffered = (slot: Slot) => (shelves.get(slot)?.length ?? 0) > 0
  const needed = [...body.filter(isOpen), ...(isOffered('shoes') ? ['shoes' as const] : [])]
  const wanted = extras.filter(isOffered)
  const slots = 3 + new Set([...extras, ...(anchor ? [anchor.slot] : [])].filter((slot) => !NEEDED.has(slot))).size
  const complete = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, { slot }) => sum + (slot === 'dress' ? 2 : 1), 0) / slots
  const limit = budget ?? Number.POSITIVE_INFINITY
  let beam: Unfinished[] = [begun(anchor, scorer, complete)]
  for (const [at, slot] of needed.entries()) {
    const reserve = needed.slice(at + 1).reduce((sum, later) => sum + cheapest(shelves.get(later)!), 0)
    beam = extended(beam, shelves.get(slot)!, limit - reserve, scorer, complete)
  }
  for (const slot of wanted) {
    const more = extended(beam, shelves.get(slot)!, limit, scorer, complete)
    beam = best([...beam, ...more])
  }
  const [first] = beam
  if (!first || first.price > limit || first.pieces.length < 2) return null
  const shares = scorer.shares(first.pieces, complete(first.pieces))
  const score = shares.reduce((sum, share) => sum + share.score, 0)
  return { pieces: first.pieces, total: first.price, score, shares }
}

function begun(anchor: Piece | null, scorer: OutfitScorer, complete: (pieces: readonly Piece[]) => number): Unfinished {
  if (!anchor) return { pieces: [], price: 0, singles: 0, pairs: 0, score: 0 }
  const singles = scorer.single(anchor)
  return {
    pieces: [anchor],
    price: anchor.price,
    singles,
    pairs: 0,
    score: outfitScore(1, singles, 0, complete([anchor])),
  }
}

/** The most promising pieces of a slot: by themselves, and beside the anchor. The cheapest is always among them. */
function shelfOf(slot: Slot, { anchor, candidates }: OutfitRequest, scorer: OutfitScorer): Piece[] {
  const own = candidates.filter((piece) => piece.slot === slot)
  const scored = own.map((piece) => ({
    piece,
    score: scorer.single(piece) + (anchor ? scorer.pair(anchor, piece) : 0),
  }))
  scored.sort((a, b) => b.score - a.score || order(a.piece, b.piece))
  const shelf = scored.slice(0, LOOKED_AT).map(({ piece }) => piece)
  const [low] = [...own].sort((a, b) => a.price - b.price || order(a, b))
  return low && !shelf.includes(low) ? [...shelf, low] : shelf
}

const cheapest = (shelf: readonly Piece[]) => Math.min(...shelf.map(({ price }) => price))

function extended(
  beam: readonly Unfinished[],
  shelf: readonly Piece[],
  limit: number,
  scorer: OutfitScorer,
  complete: (pieces: readonly Piece[]) => number,
): Unfinished[] {
  const longer = beam.flatMap(({ pieces, price, singles, pairs }) =>
    shelf.flatMap((piece): Unfinished[] => {
      if (price + piece.price > limit) return []
      const all = [...pieces, piece]
      const single = singles + scorer.single(piece)
      const paired = pairs + pieces.reduce((sum, other) => sum + scorer.pair(other, piece), 0)
      const score = outfitScore(all.length, single, paired, complete(all))
      return [{ pieces: all, price: price + piece.price, singles: single, pairs: paired, score }]
    }),
  )
  return best(longer)
}

const best = (unfinished: readonly Unfinished[]): Unfinished[] =>
  [...unfinished].sort((a, b) => b.score - a.score || a.price - b.price).slice(0, WIDTH)

const order = (a: Piece, b: Piece) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
