import type { FeatureTable } from '../feature-table.js'
import { candidateList } from './candidate-list.js'
import type { FeatureInput } from './feature.js'
import { features } from './features.js'

export interface Candidate extends Omit<FeatureInput, 'list'> {
  /** The engine's own numbers on this hit, in the order of `engineNames`; left out where only meaning found it. */
  readonly engine?: ArrayLike<number>
}

/** One row per candidate: the engine's numbers, then those of all features. */
export function buildFeatureTable(engineNames: readonly string[], candidates: readonly Candidate[]): FeatureTable {
  const names = [...engineNames, ...features.map(({ name }) => name)]
  const values = new Float32Array(candidates.length * names.length).fill(Number.NaN)
  const list = candidateList(candidates)
  for (let row = 0; row < candidates.length; row++) {
    const start = row * names.length
    const { engine, ...facts } = candidates[row]
    const input = { ...facts, list }
    for (let at = 0; engine && at < engineNames.length; at++) values[start + at] = engine[at]
    for (let at = 0; at < features.length; at++) {
      values[start + engineNames.length + at] = features[at].value(input)
    }
  }
  return { names, values, rows: candidates.length }
}
