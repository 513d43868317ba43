export { type Comparison, type ComparisonOptions, compareScores } from './compare-rankers.js'
export { crossValidate, type Fold, foldsOf } from './cross-validate.js'
export { type Decision, decidePromotion, FEWEST_QUERIES } from './decide-promotion.js'
export { greedyDpp, type Likeness } from './diversity/greedy-dpp.js'
export { maximalMarginalRelevance } from './diversity/maximal-marginal-relevance.js'
export { explainScore, type ScoreShare } from './explain-score.js'
export { type ItemOutcomes, thompsonDraws, withTrials } from './exploration/thompson.js'
export { featureImportance, type Importance } from './feature-importance.js'
export { type FeatureTable, selectRows, stackTables } from './feature-table.js'
export { buildFeatureTable, type Candidate } from './features/build-feature-table.js'
export { smoothedRate } from './features/click-rate.js'
export type {
  ClickFacts,
  Feature,
  FeatureInput,
  MatchFacts,
  ProductFacts,
  QueryFacts,
} from './features/feature.js'
export { features, monotoneFeatures } from './features/features.js'
export { fitWeighted, type WeightedOptions } from './fit-weighted.js'
export { type JudgedQuery, orderOf } from './judged-query.js'
export { fitLambdaMart, LAMBDA_MART_DEFAULTS, type LambdaMartOptions } from './lambdamart/fit-lambda-mart.js'
export { measureScores, type QueryMeasures, summarize } from './measure-scores.js'
export {
  exampleWeight,
  learnOnline,
  type OnlineExample,
  type OnlineRanker,
  onlineScore,
  onlineWeights,
  openOnlineRanker,
} from './online/online-ranker.js'
export { readOnlineRanker } from './online/read-online-ranker.js'
export { type LambdaMartRanker, type Ranker, type WeightedRanker, type WordsRanker, wordsRanker } from './ranker.js'
export { readRanker } from './read-ranker.js'
export { type Acting, type ActiveRules, activeRules } from './rules/active-rules.js'
export { applyRules, type Placed, type PlacementFacts } from './rules/apply-rules.js'
export type { Asked } from './rules/asked.js'
export { constraintKey } from './rules/asked.js'
export { type CompiledRules, compileRules } from './rules/compile-rules.js'
export { type ConstraintFacts, constrain } from './rules/constrain.js'
export { readRedirect } from './rules/redirect.js'
export type { RuleFacts } from './rules/rule-facts.js'
export { RULE_PROBLEMS, type RuleProblemCode, ruleProblem } from './rules/rule-problem-texts.js'
export { ruleProblems } from './rules/rule-problems.js'
export { scoreRows } from './score-rows.js'
export { type TrainedRanker, type TrainingOptions, trainRanker } from './train-ranker.js'
