import type { Steps } from '@elmo-chat/kernel'
import { boughtTogether } from './bought-together.js'
import { content } from './content/content.js'
import { ease } from './ease.js'
import { gfCf } from './gf-cf/gf-cf.js'
import { ials } from './ials/ials.js'
import { itemKnn } from './item-knn.js'
import { popularity } from './popularity.js'
import { rp3beta } from './rp3beta.js'
import { sasrec } from './sasrec/index.js'
import { sequentialRules } from './sequential-rules/index.js'
import { sessionKnn } from './session-knn/index.js'
import { trending } from './trending.js'
import type { FittedModel, Histories, Method, Scorer } from './types.js'
import { userKnn } from './user-knn.js'

/** Methods that stand alone, by kind. Whoever adds one adds it here and runs the conformance suite on it. */
export const parts = {
  popularity,
  trending,
  'item-knn': itemKnn,
  'user-knn': userKnn,
  rp3beta,
  'gf-cf': gfCf,
  ials,
  ease,
  content,
  'bought-together': boughtTogether,
  'session-knn': sessionKnn,
  'sequential-rules': sequentialRules,
  sasrec,
} as const

export type PartKind = keyof typeof parts

/** A part of a blend, and how it is fitted. */
export type PartChoice = {
  readonly [Kind in PartKind]: {
    readonly kind: Kind
    readonly options?: (typeof parts)[Kind] extends Method<infer _Model, infer Options> ? Partial<Options> : never
  }
}[PartKind]

export function* fitPart(histories: Histories, { kind, options }: PartChoice): Steps<FittedModel> {
  const method: Method<FittedModel, object> = parts[kind] as never
  return yield* method.fit(histories, options)
}

/** Makes a part ready to serve. Throws for a kind that is not known. */
export function openPart(model: FittedModel): Scorer {
  if (!Object.hasOwn(parts, model.kind)) throw new TypeError(`No method is called ${model.kind}.`)
  const method: Method<FittedModel, object> = parts[model.kind as PartKind] as never
  return method.open(model)
}
