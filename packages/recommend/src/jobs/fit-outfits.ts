import type { Steps } from '@elmo-chat/kernel'
import type { CompatibilityModel } from '../outfits/compatibility-model.js'
import { fitCompatibility, type OutfitRows } from '../outfits/fit-compatibility.js'
import type { Piece } from '../outfits/piece.js'
import { outfitRules } from '../outfits/rules/index.js'

export interface OutfitFitRequest {
  readonly rows: OutfitRows
  /** The piece that each item is; null for what is not worn. */
  readonly pieces: readonly (Piece | null)[]
  readonly seed: number
}

/** Log odds for each point that the rules give a pair. */
const ODDS_PER_POINT = 1

/** Learns of outfits what the rules leave open. */
export function* fitOutfits({ rows, pieces, seed }: OutfitFitRequest): Steps<CompatibilityModel> {
  return yield* fitCompatibility(rows, { seed, prior: (a, b) => ODDS_PER_POINT * ruled(pieces[a], pieces[b]) })
}

function ruled(a: Piece | null, b: Piece | null): number {
  if (!a || !b) return 0
  return outfitRules.reduce((sum, { weight, pair }) => sum + weight * (pair?.(a, b)?.value ?? 0), 0)
}
