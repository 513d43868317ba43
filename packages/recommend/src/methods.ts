import { boughtTogether } from './bought-together.js'
import { itemKnn } from './item-knn.js'
import { popularity } from './popularity.js'
import { rp3beta } from './rp3beta.js'
import { sasrec } from './sasrec/index.js'
import { sequentialRules } from './sequential-rules/index.js'
import { sessionKnn } from './session-knn/index.js'
import { trending } from './trending.js'
import type { FittedModel, Scorer } from './types.js'
import { userKnn } from './user-knn.js'

/** All methods by kind. Whoever adds one adds it here and runs the conformance suite on it. */
export const methods = {
  popularity,
  trending,
  'item-knn': itemKnn,
  'user-knn': userKnn,
  rp3beta,
  'bought-together': boughtTogether,
  'session-knn': sessionKnn,
  'sequential-rules': sequentialRules,
  sasrec,
} as const

export type MethodKind = keyof typeof methods

/** Makes any fitted model ready to serve. Throws for a kind that is not known. */
export function openModel(model: FittedModel): Scorer {
  const method = Object.hasOwn(methods, model.kind) ? methods[model.kind as MethodKind] : null
  if (!method) throw new TypeError(`No method is called ${model.kind}.`)
  return method.open(model as never)
}
