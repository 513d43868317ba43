import { eachFeature, type ItemFeatures } from '../content/item-features.js'

/**
 * How likely two items stand in one outfit, as learned: for items of types s and t with features x and y,
 * bias(s, t) + lean · (x + y) + Σ_r scale(s, t, r) · (E x)_r (E y)_r, a log odds. The same in either order.
 */
export interface CompatibilityModel {
  readonly kind: 'compatibility'
  readonly version: 1
  readonly types: number
  readonly rank: number
  readonly features: number
  /** E: `rank` floats a feature. */
  readonly embedding: Float32Array
  /** One float a feature. */
  readonly lean: Float32Array
  /** `types` x `types`, symmetric; `scale` has `rank` floats for each pair. */
  readonly bias: Float32Array
  readonly scale: Float32Array
}

/** An item as the model sees it. */
export interface EmbeddedItem {
  readonly type: number
  readonly lean: number
  /** E x: `rank` floats. */
  readonly vector: Float32Array
}

/** Cost  time O(features of the item · rank). */
export function embedItem(model: CompatibilityModel, type: number, features: ItemFeatures, item: number): EmbeddedItem {
  const vector = new Float32Array(model.rank)
  let lean = 0
  eachFeature(features, item, (feature, value) => {
    if (feature >= model.features) return
    lean += value * model.lean[feature]
    for (let at = 0; at < model.rank; at++) vector[at] += value * model.embedding[feature * model.rank + at]
  })
  return { type, lean, vector }
}

/** The log odds that two items stand together. Cost  time O(rank). */
export function pairLogit({ types, rank, bias, scale }: CompatibilityModel, a: EmbeddedItem, b: EmbeddedItem): number {
  const pair = a.type * types + b.type
  let sum = bias[pair] + a.lean + b.lean
  for (let at = 0; at < rank; at++) sum += scale[pair * rank + at] * a.vector[at] * b.vector[at]
  return sum
}
