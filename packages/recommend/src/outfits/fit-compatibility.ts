import { type Random, type Steps, seededRandom } from '@elmo-chat/kernel'
import { eachFeature, type ItemFeatures } from '../content/item-features.js'
import { type CompatibilityModel, type EmbeddedItem, embedItem, pairLogit } from './compatibility-model.js'

/** What was worn, or taken, together. */
export interface OutfitRows {
  /** Each outfit's items, each once. */
  readonly outfits: readonly Uint32Array[]
  /** The type of each item, such as its slot; from 0 up to, without, `types`. */
  readonly typeOf: Uint16Array
  readonly types: number
  readonly features: ItemFeatures
}

export interface CompatibilityOptions {
  readonly seed: number
  readonly rank: number
  readonly epochs: number
  /** Of Adagrad. */
  readonly learningRate: number
  /** How much weights are held small. */
  readonly regularization: number
  /** Wrong items drawn for each right one. */
  readonly negatives: number
  /** The share of them that are of the right one's type. */
  readonly hardShare: number
  /** Whether wrong items are drawn evenly, or as often as they are taken, so that being popular teaches nothing. */
  readonly drawn: 'evenly' | 'as-taken'
  /** What is known of two items before anything is learned, as log odds: only what it leaves open is learned. */
  readonly prior: (a: number, b: number) => number
}

export const COMPATIBILITY_DEFAULTS: CompatibilityOptions = {
  seed: 1,
  rank: 16,
  epochs: 10,
  learningRate: 0.05,
  regularization: 1e-4,
  negatives: 2,
  hardShare: 0.5,
  drawn: 'as-taken',
  prior: () => 0,
}

const SPREAD = 0.3
const STEP_PAIRS = 500

/**
 * Learns which items stand together: pairs of one outfit against pairs in which one item was replaced, by logistic loss.
 * A bilinear form for each pair of types, of low rank, over one embedding of the features that all pairs share.
 *
 * Cost     time O(epochs · pairs · negatives · (rank + features of an item · rank)); memory features · rank + types² · rank floats, twice.
 * Source   Vasileva et al., Learning type-aware embeddings for fashion compatibility (2018): a mask for each pair of types over one
 *          space. We learn the masks' weights with signs, take features of the catalogue for those of a picture, and add
 *          a bias for each pair of types.
 * Repeats  The same outfits and seed give the same model.
 */
export function* fitCompatibility(
  rows: OutfitRows,
  options: Partial<CompatibilityOptions> = {},
): Steps<CompatibilityModel> {
  const all = { ...COMPATIBILITY_DEFAULTS, ...options }
  const random = seededRandom(all.seed)
  const model = newModel(rows, all.rank, random)
  const learner = new Learner(model, rows.features, all)
  const drawn = new WrongItems(rows, all, random)
  const order = Uint32Array.from(rows.outfits.keys())
  let pairs = 0
  for (let epoch = 0; epoch < all.epochs; epoch++) {
    shuffle(order, random)
    for (const row of order) {
      const items = rows.outfits[row]
      for (let a = 0; a < items.length; a++) {
        for (let b = a + 1; b < items.length; b++) {
          learner.learn(embed(items[a]), items[a], embed(items[b]), items[b], 1)
          const [kept, replaced] = random() < 0.5 ? [items[a], items[b]] : [items[b], items[a]]
          for (let negative = 0; negative < all.negatives; negative++) {
            const wrong = drawn.for(replaced)
            if (!items.includes(wrong)) learner.learn(embed(kept), kept, embed(wrong), wrong, 0)
          }
          if (++pairs % STEP_PAIRS === 0) yield
        }
      }
    }
  }
  return model

  function embed(item: number): EmbeddedItem {
    return embedItem(model, rows.typeOf[item], rows.features, item)
  }
}

function newModel({ types, features: { features } }: OutfitRows, rank: number, random: Random): CompatibilityModel {
  const scale = new Float32Array(types * types * rank).fill(1)
  const embedding = Float32Array.from({ length: features * rank }, () => SPREAD * (2 * random() - 1))
  return {
    kind: 'compatibility',
    version: 1,
    types,
    rank,
    features,
    embedding,
    lean: new Float32Array(features),
    bias: new Float32Array(types * types),
    scale,
  }
}

/** Adagrad over the model's weights. A pair of types is learned in both orders at once. */
class Learner {
  private readonly model: CompatibilityModel
  private readonly features: ItemFeatures
  private readonly options: CompatibilityOptions
  private readonly embedding: Weights
  private readonly lean: Weights
  private readonly bias: Weights
  private readonly scale: Weights
  private readonly toA: Float32Array
  private readonly toB: Float32Array

  constructor(model: CompatibilityModel, features: ItemFeatures, options: CompatibilityOptions) {
    this.model = model
    this.features = features
    this.options = options
    this.embedding = weightsOf(model.embedding, 0)
    this.lean = weightsOf(model.lean, 0)
    this.bias = weightsOf(model.bias, 0)
    this.scale = weightsOf(model.scale, 1)
    this.toA = new Float32Array(model.rank)
    this.toB = new Float32Array(model.rank)
  }

  learn(a: EmbeddedItem, itemA: number, b: EmbeddedItem, itemB: number, label: 0 | 1): void {
    const { model, toA, toB, bias, scale } = this
    const { types, rank } = model
    const logit = pairLogit(model, a, b) + this.options.prior(itemA, itemB)
    const slope = 1 / (1 + Math.exp(-logit)) - label
    const [pair, turned] = [a.type * types + b.type, b.type * types + a.type]
    this.step(bias, pair, slope)
    bias.values[turned] = bias.values[pair]
    for (let at = 0; at < rank; at++) {
      const own = scale.values[pair * rank + at]
      toA[at] = slope * own * b.vector[at]
      toB[at] = slope * own * a.vector[at]
      this.step(scale, pair * rank + at, slope * a.vector[at] * b.vector[at])
      scale.values[turned * rank + at] = scale.values[pair * rank + at]
    }
    this.pull(itemA, slope, toA)
    this.pull(itemB, slope, toB)
  }

  private pull(item: number, slope: number, direction: Float32Array): void {
    const { rank } = this.model
    eachFeature(this.features, item, (feature, value) => {
      this.step(this.lean, feature, slope * value)
      for (let at = 0; at < rank; at++) this.step(this.embedding, feature * rank + at, direction[at] * value)
    })
  }

  /** One weight a step down its slope. */
  private step({ values, squares, rest }: Weights, at: number, slope: number): void {
    const full = slope + this.options.regularization * (values[at] - rest)
    squares[at] += full * full
    values[at] -= (this.options.learningRate * full) / Math.sqrt(squares[at])
  }
}

interface Weights {
  readonly values: Float32Array
  /** Of the slopes so far, for Adagrad. */
  readonly squares: Float32Array
  /** What regularization holds the weights near to. */
  readonly rest: number
}

const weightsOf = (values: Float32Array, rest: number): Weights => ({
  values,
  squares: new Float32Array(values.length).fill(1e-2),
  rest,
})

/** Draws items that stand for wrong ones. */
class WrongItems {
  private readonly typeOf: Uint16Array
  private readonly random: Random
  private readonly hardShare: number
  private readonly pool: Uint32Array
  private readonly byType: readonly Uint32Array[]

  constructor({ outfits, typeOf, types }: OutfitRows, { hardShare, drawn }: CompatibilityOptions, random: Random) {
    this.typeOf = typeOf
    this.random = random
    this.hardShare = hardShare
    const taken = outfits.flatMap((items) => [...items])
    this.pool = Uint32Array.from(drawn === 'evenly' ? new Set(taken) : taken)
    this.byType = Array.from({ length: types }, (_, type) => this.pool.filter((item) => typeOf[item] === type))
  }

  for(right: number): number {
    const pool = this.random() < this.hardShare ? this.byType[this.typeOf[right]] : this.pool
    return pool[Math.floor(this.random() * pool.length)]
  }
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other], order[at]]
  }
}
