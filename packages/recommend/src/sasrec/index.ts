import type { Method } from '../types.js'
import { fitSasRec } from './fit.js'
import type { SasRecModel, SasRecOptions } from './model.js'
import { SasRecScorer } from './scorer.js'

export { fitSasRec, type Progress } from './fit.js'
export type { BlockWeights, SasRecModel, SasRecOptions } from './model.js'

/** Next items by a transformer: what the order of entries says beyond what sessions alike and rules know. */
export const sasrec: Method<SasRecModel, SasRecOptions> = {
  kind: 'sasrec',
  fit: fitSasRec,
  open: (model) => new SasRecScorer(model),
}
