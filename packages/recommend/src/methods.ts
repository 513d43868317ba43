import { blend } from './blend/blend.js'
import { openPart, parts } from './parts.js'
import type { FittedModel, Scorer } from './types.js'

/** All methods by kind. */
export const methods = { ...parts, blend } as const

export type MethodKind = keyof typeof methods

/** Makes any fitted model ready to serve. Throws for a kind that is not known. */
export function openModel(model: FittedModel): Scorer {
  return model.kind === 'blend' ? blend.open(model as never) : openPart(model)
}
