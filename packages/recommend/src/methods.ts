import type { Steps } from '@elmo-chat/kernel'
import { blend } from './blend/blend.js'
import { openPart, parts } from './parts.js'
import type { FittedModel, Histories, Method, Scorer } from './types.js'

/** All methods by kind. */
export const methods = { ...parts, blend } as const

export type MethodKind = keyof typeof methods

/** A method, and what it is told beside the histories. */
export interface MethodChoice {
  readonly kind: MethodKind
  readonly options?: object
}

export function fitMethod(histories: Histories, { kind, options }: MethodChoice): Steps<FittedModel> {
  const method: Method<FittedModel, object> = methods[kind] as never
  return method.fit(histories, options)
}

/** Makes any fitted model ready to serve. Throws for a kind that is not known. */
export function openModel(model: FittedModel): Scorer {
  return model.kind === 'blend' ? blend.open(model as never) : openPart(model)
}
