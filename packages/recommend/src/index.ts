export { type BlendModel, type BlendOptions, blend } from './blend/blend.js'
export { type BoughtTogetherModel, type BoughtTogetherOptions, boughtTogether } from './bought-together.js'
export { addItems, type ContentModel, type ContentOptions, content } from './content/content.js'
export type { ItemFeatures } from './content/item-features.js'
export { type EaseModel, type EaseOptions, ease } from './ease.js'
export { decidePromotion, FEWEST_PEOPLE, type Promotion } from './evaluation/decide-promotion.js'
export { compare, type Evaluation, type EvaluationOptions, evaluate } from './evaluation/evaluate.js'
export { type CaseMeasures, type MeasureSummary, measureLists, summarize } from './evaluation/measure-lists.js'
export { measureVariety, type Variety } from './evaluation/measure-variety.js'
export { bestOf, type RankOptions, rankCases } from './evaluation/rank-cases.js'
export { type RowQuestion, splitRows } from './evaluation/split-rows.js'
export { historyOfRow, type Split, splitByTime, type TestCase, withhold } from './evaluation/test-case.js'
export { type GfCfModel, type GfCfOptions, gfCf } from './gf-cf/gf-cf.js'
export type { IalsOptions } from './ials/fit-factors.js'
export { type IalsModel, ials } from './ials/ials.js'
export { type ItemKnnModel, type ItemKnnOptions, itemKnn } from './item-knn.js'
export type { FittedOutfits, OutfitFitRequest } from './jobs/fit-outfits.js'
export { type FitRequest, fitJob, measureJob, outfitJob } from './jobs/jobs.js'
export {
  type MeasuredMethodRow,
  type MeasuredMethods,
  type MeasureRequest,
  measureMethods,
} from './jobs/measure-methods.js'
export { fitMethod, type MethodChoice, type MethodKind, methods, openModel } from './methods.js'
export { readModel, writeModel } from './model-bytes.js'
export {
  buildOutfit,
  type CompatibilityModel,
  type CompatibilityOptions,
  type EmbeddedItem,
  embedItem,
  type Figure,
  type Finding,
  fitCompatibility,
  type Harmony,
  harmonyOf,
  type LearnedPairs,
  matchPieces,
  NO_WISH,
  type Outfit,
  type OutfitRequest,
  type OutfitRows,
  type OutfitRule,
  OutfitScorer,
  type OutfitShare,
  type OutfitWish,
  outfitRules,
  type Piece,
  type PieceColor,
  pairLogit,
  SEASONS,
  type Season,
  type Slot,
} from './outfits/index.js'
export type { PartChoice, PartKind } from './parts.js'
export { type PopularityModel, type PopularityOptions, popularity } from './popularity.js'
export { fitRatings, type RatingModel, type RatingOptions, type Ratings } from './rating/fit-ratings.js'
export { type GivenRatings, predictStars, type RatingTaste, tasteOf } from './rating/predict-ratings.js'
export { type Rp3BetaModel, type Rp3BetaOptions, rp3beta } from './rp3beta.js'
export {
  type BlockWeights,
  fitSasRec,
  type Progress,
  type SasRecModel,
  type SasRecOptions,
  sasrec,
} from './sasrec/index.js'
export { type SequentialRulesModel, type SequentialRulesOptions, sequentialRules } from './sequential-rules/index.js'
export {
  type ScoredItem,
  type SessionKnn,
  type SessionKnnModel,
  type SessionKnnOptions,
  SessionKnnScorer,
  type SessionWeights,
  sessionKnn,
  stanWeights,
  vmisWeights,
} from './session-knn/index.js'
export { type TrendingModel, type TrendingOptions, trending } from './trending.js'
export type * from './types.js'
export { type UserKnnModel, type UserKnnOptions, userKnn } from './user-knn.js'
