import type { Steps } from '@elmo-chat/kernel'
import { type FactorsModel, fitFactors, gramOf, type IalsOptions } from '../ials/fit-factors.js'
import { IalsScorer } from '../ials/ials-scorer.js'
import { buildInteractions, type Interactions, turned } from '../interactions.js'
import type { Method } from '../types.js'
import { eachFeature, type ItemFeatures, ridgeMap } from './item-features.js'

export interface ContentOptions extends IalsOptions {
  /** Those of the items, by number; without them this is iALS. */
  readonly features: ItemFeatures
  /** An item taken n times is its own by n / (n + trust), and what its features say by the rest. */
  readonly trust: number
  readonly featureRegularization: number
  /** Rounds of the map from features to factors. */
  readonly rounds: number
}

export interface ContentModel extends FactorsModel {
  readonly kind: 'content'
  readonly version: 1
  /** From features to factors, `factors` floats a feature. */
  readonly projection: Float32Array
}

const NO_FEATURES: ItemFeatures = {
  features: 0,
  starts: new Uint32Array(1),
  feature: new Uint32Array(0),
  value: new Float32Array(0),
}

/**
 * iALS whose items begin where their features say, and move to where their buyers put them: a new product has scores at once.
 *
 * Cost     that of iALS, and rounds · entries of the features · factors.
 * Source   the map from features to factors is that of Gantner et al., Learning attribute-to-feature mappings for cold-start
 *          recommendations (2010), by ridge regression.
 */
export const content: Method<ContentModel, ContentOptions> = {
  kind: 'content',
  *fit(histories, options = {}) {
    const { features = NO_FEATURES, trust = 5, featureRegularization = 1, rounds = 30 } = options
    const byRow = yield* buildInteractions(histories)
    const fitted = yield* fitFactors(byRow, options)
    const { factors, itemFactors, items } = fitted
    const counts = countsOf(yield* turned(byRow))
    const weightOf = (item: number) => counts[item] / (counts[item] + trust)
    const ridge = { regularization: featureRegularization, rounds }
    const projection = yield* ridgeMap(features, itemFactors, factors, weightOf, ridge)
    const placed = itemFactors.slice()
    for (let item = 0; item < items; item++) {
      const own = weightOf(item)
      const said = factorsOf(features, item, projection, factors)
      for (let at = 0, to = item * factors; at < factors; at++, to++)
        placed[to] = own * placed[to] + (1 - own) * said[at]
      if (item % 1024 === 1023) yield
    }
    const gram = yield* gramOf(placed, factors)
    return { ...fitted, kind: 'content', version: 1, itemFactors: placed, gram, projection }
  },
  open: (model) => new IalsScorer(model),
}

/** The model with new items behind its own, by nothing but their features: no one has taken them yet. */
export function* addItems(model: ContentModel, features: ItemFeatures): Steps<ContentModel> {
  const { factors, projection, items } = model
  const added = features.starts.length - 1
  const itemFactors = new Float32Array((items + added) * factors)
  itemFactors.set(model.itemFactors)
  for (let item = 0; item < added; item++) {
    itemFactors.set(factorsOf(features, item, projection, factors), (items + item) * factors)
    if (item % 1024 === 1023) yield
  }
  return { ...model, items: items + added, itemFactors, gram: yield* gramOf(itemFactors, factors) }
}

function factorsOf(features: ItemFeatures, item: number, projection: Float32Array, factors: number): Float64Array {
  const said = new Float64Array(factors)
  eachFeature(features, item, (feature, value) => {
    for (let at = 0; at < factors; at++) said[at] += value * (projection[feature * factors + at] ?? 0)
  })
  return said
}

function countsOf({ rows, starts }: Interactions): Float64Array {
  return Float64Array.from({ length: rows }, (_, item) => starts[item + 1] - starts[item])
}
