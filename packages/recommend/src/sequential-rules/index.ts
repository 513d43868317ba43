import type { Method } from '../types.js'
import { fitSequentialRules } from './fit.js'
import type { SequentialRulesModel, SequentialRulesOptions } from './model.js'
import { SequentialRulesScorer } from './scorer.js'

export type { SequentialRulesModel, SequentialRulesOptions } from './model.js'

/** Next items by what followed each entry before: strong on sparse shops, small and quick. */
export const sequentialRules: Method<SequentialRulesModel, SequentialRulesOptions> = {
  kind: 'sequential-rules',
  fit: fitSequentialRules,
  open: (model) => new SequentialRulesScorer(model),
}
