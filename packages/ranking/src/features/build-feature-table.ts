import type { FeatureTable } from '../feature-table.js'
import { type CandidateList, candidateList } from './candidate-list.js'
import type { FeatureInput } from './feature.js'
import { features } from './features.js'

export interface Candidate extends Omit<FeatureInput, 'list'> {
  /** The engine's own numbers on this hit, in the order of `engineNames`; left out where only meaning found it. */
  readonly engine?: ArrayLike<number>
}

/**
 * One row per candidate: the engine's numbers, then those of our features.
 *
 * @param only the features that are wanted; all where left out. What a ranker does not use need not be worked out
 */
export function buildFeatureTable(
  engineNames: readonly string[],
  candidates: readonly Candidate[],
  only?: ReadonlySet<string>,
): FeatureTable {
  const engine = engineNames.flatMap((name, at) => (only?.has(name) === false ? [] : [{ name, at }]))
  const own = features.filter(({ name }) => only?.has(name) !== false)
  const names = [...engine, ...own].map(({ name }) => name)
  const values = new Float32Array(candidates.length * names.length).fill(Number.NaN)
  const list = new LazyList(candidates)
  for (let row = 0; row < candidates.length; row++) {
    const start = row * names.length
    const candidate = candidates[row]
    if (engine.length > 0 && candidate.engine) {
      for (let at = 0; at < engine.length; at++) values[start + at] = candidate.engine[engine[at].at]
    }
    const input = new Input(candidate, list)
    for (let at = 0; at < own.length; at++) values[start + engine.length + at] = own[at].value(input)
  }
  return { names, values, rows: candidates.length }
}

/** Few features ask what the candidates have in common. */
class LazyList {
  private known: CandidateList | undefined

  constructor(private readonly candidates: readonly Candidate[]) {}

  get(): CandidateList {
    this.known ??= candidateList(this.candidates)
    return this.known
  }
}

class Input implements FeatureInput {
  readonly query: FeatureInput['query']
  readonly product: FeatureInput['product']
  readonly match: FeatureInput['match']

  constructor(
    { query, product, match }: Candidate,
    private readonly lazy: LazyList,
  ) {
    this.query = query
    this.product = product
    this.match = match
  }

  get list(): CandidateList {
    return this.lazy.get()
  }
}
