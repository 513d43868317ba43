import { buildInteractions } from '../interactions.js'
import type { Method } from '../types.js'
import { type FactorsModel, fitFactors, type IalsOptions } from './fit-factors.js'
import { IalsScorer } from './ials-scorer.js'

export interface IalsModel extends FactorsModel {
  readonly kind: 'ials'
  readonly version: 1
}

/**
 * People and items as vectors whose product is near 1 where they met and, with little weight, near 0 where they did not.
 *
 * Cost     time O(epochs · (actions · factors² + (rows + items) · factors³)); memory (rows + items) · factors floats, of which
 *          the items' stay in the model; a list solves one system of `factors` unknowns.
 * Source   Hu, Koren and Volinsky, Collaborative filtering for implicit feedback datasets (2008); penalties and weights as in
 *          Rendle et al., Revisiting the performance of iALS (2022).
 * Repeats  The same histories and seed give the same model.
 */
export const ials: Method<IalsModel, IalsOptions> = {
  kind: 'ials',
  *fit(histories, options = {}) {
    return { kind: 'ials', version: 1, ...(yield* fitFactors(yield* buildInteractions(histories), options)) }
  },
  open: (model) => new IalsScorer(model),
}
