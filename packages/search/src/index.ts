export { buildIndex } from './build-index.js'
export { featureAt, type SearchFeature, searchFeatures } from './features.js'
export { buildMeaning } from './meaning/build-meaning.js'
export {
  checkedVector,
  type EncodedProducts,
  type EncodeProductsOptions,
  encodeProducts,
  productText,
  type VectorCache,
} from './meaning/encoded-products.js'
export { type Fused, type FusionOptions, fuseRankings, type Ranked } from './meaning/fuse-rankings.js'
export { type MeaningRequest, meaningJob, packProducts } from './meaning/meaning-job.js'
export { type NumberedProducts, rowBits } from './meaning/row-bits.js'
export { loadMeaning, saveMeaning } from './meaning/save-meaning.js'
export type * from './meaning/types.js'
export { buildPopularQueries, type PopularQueries, type QueryCount } from './popular-queries.js'
export { loadIndex, saveIndex } from './snapshot/snapshot.js'
export { buildSynonyms, type SynonymSet, type Synonyms } from './synonyms.js'
export type * from './types.js'
