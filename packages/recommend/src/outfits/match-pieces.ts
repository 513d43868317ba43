import type { Outfit } from './build-outfit.js'
import type { OutfitScorer } from './outfit-scorer.js'
import type { Piece } from './piece.js'

/**
 * The candidates as outfits of two with the anchor, the best first; equal ones in order of their ids.
 *
 * Cost  time O(candidates) scores of pairs.
 */
export function matchPieces(anchor: Piece, candidates: readonly Piece[], scorer: OutfitScorer): Outfit[] {
  return candidates
    .map((piece): Outfit => {
      const pieces = [anchor, piece]
      const shares = scorer.shares(pieces, 0)
      const score = shares.reduce((sum, share) => sum + share.score, 0)
      return { pieces, total: anchor.price + piece.price, score, shares }
    })
    .sort((a, b) => b.score - a.score || (a.pieces[1].id < b.pieces[1].id ? -1 : 1))
}
