import { type Steps, seededRandom } from '@elmo-chat/kernel'
import { scoreAll } from '../evaluation/rank-cases.js'
import { withhold } from '../evaluation/test-case.js'
import { fitPart, openPart, type PartChoice } from '../parts.js'
import type { FittedModel, Histories, History, Method, Scorer, Share } from '../types.js'
import { chooseWeights } from './choose-weights.js'
import { spread } from './spread.js'

export interface BlendOptions {
  readonly seed: number
  readonly parts: readonly PartChoice[]
  /** How much each part counts; null: chosen on actions that are withheld from the parts, which are then fitted on all. */
  readonly weights: readonly number[] | null
  /** The share of each row that is withheld: its latest actions, or any where all of a row have one time. */
  readonly heldOut: number
  /** So many people, drawn, say which weights are best. */
  readonly people: number
  /** The length of the lists that they are asked about. */
  readonly k: number
}

export interface BlendModel extends FittedModel {
  readonly kind: 'blend'
  readonly version: 1
  readonly parts: readonly FittedModel[]
  readonly weights: readonly number[]
}

const DEFAULT_PARTS: readonly PartChoice[] = [{ kind: 'gf-cf' }, { kind: 'rp3beta' }]

/**
 * A weighted sum of other methods, each on the scale of its own spread over all items, so that none is loud by its units.
 *
 * Cost     twice that of the parts, and lists of some hundred people.
 * Source   weights by forward selection with replacement: Caruana et al., Ensemble selection from libraries of models (2004).
 * Repeats  The same histories and seed give the same weights.
 */
export const blend: Method<BlendModel, BlendOptions> = {
  kind: 'blend',
  *fit(
    histories,
    { seed = 1, parts = DEFAULT_PARTS, weights: given = null, heldOut = 0.2, people = 500, k = 20 } = {},
  ) {
    if (given && given.length !== parts.length)
      throw new RangeError(`${given.length} weights for ${parts.length} parts.`)
    let weights = given
    if (!weights) {
      const random = seededRandom(seed)
      const { train, cases } = withhold(histories, heldOut, hasOneTime(histories) ? random : undefined)
      const drawn = cases.map((one) => ({ one, place: random() })).sort((a, b) => a.place - b.place)
      const scorers: Scorer[] = []
      for (const part of parts) scorers.push(openPart(yield* fitPart(train, part)))
      weights = yield* chooseWeights(
        scorers,
        histories.items,
        drawn.slice(0, people).map(({ one }) => one),
        k,
      )
    }
    const kept = weights
    const models: FittedModel[] = []
    for (const [at, part] of parts.entries()) if (kept[at] !== 0) models.push(yield* fitPart(histories, part))
    return {
      kind: 'blend',
      version: 1,
      items: histories.items,
      parts: models,
      weights: kept.filter((weight) => weight !== 0),
    }
  },
  open: (model) => new BlendScorer(model),
}

/** Whether no row says what came first. */
function hasOneTime({ rows, starts, at }: Histories): boolean {
  for (let row = 0; row < rows; row++) {
    if (starts[row + 1] > starts[row] && at[starts[row + 1] - 1] !== at[starts[row]]) return false
  }
  return true
}

class BlendScorer implements Scorer {
  private readonly scorers: readonly Scorer[]
  private readonly scores: Float32Array

  constructor(private readonly model: BlendModel) {
    this.scorers = model.parts.map(openPart)
    this.scores = new Float32Array(model.items)
  }

  score(history: History, out: Float32Array): void {
    out.fill(0)
    for (const [at, scorer] of this.scorers.entries()) {
      scorer.score(history, this.scores)
      const scale = this.model.weights[at] / spread(this.scores)
      for (let item = 0; item < out.length; item++) out[item] += scale * this.scores[item]
    }
  }

  *scoreAll(histories: readonly History[], out: readonly Float32Array[]): Steps<void> {
    const some = histories.map(() => new Float32Array(this.model.items))
    for (const scores of out) scores.fill(0)
    for (const [at, scorer] of this.scorers.entries()) {
      yield* scoreAll(scorer, histories, some)
      for (const [place, scores] of some.entries()) {
        const scale = this.model.weights[at] / spread(scores)
        for (let item = 0; item < scores.length; item++) out[place][item] += scale * scores[item]
      }
    }
  }

  explain(history: History, item: number): Share[] {
    return this.scorers.flatMap((scorer, at) => {
      const shares = scorer.explain(history, item)
      if (shares.length === 0) return []
      scorer.score(history, this.scores)
      const scale = this.model.weights[at] / spread(this.scores)
      return shares.map(({ entry, score }) => ({ entry, score: score * scale }))
    })
  }
}
