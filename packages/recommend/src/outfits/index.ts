export { buildOutfit, type Outfit, type OutfitRequest } from './build-outfit.js'
export { type CompatibilityModel, type EmbeddedItem, embedItem, pairLogit } from './compatibility-model.js'
export { type CompatibilityOptions, fitCompatibility, type OutfitRows } from './fit-compatibility.js'
export { matchPieces } from './match-pieces.js'
export { type LearnedPairs, OutfitScorer, type OutfitShare } from './outfit-scorer.js'
export {
  type Figure,
  NO_WISH,
  type OutfitWish,
  type Piece,
  type PieceColor,
  SEASONS,
  type Season,
  type Slot,
} from './piece.js'
export type { Finding, OutfitRule } from './rule.js'
export { type Harmony, harmonyOf } from './rules/color-harmony.js'
export { outfitRules } from './rules/index.js'
