import type { Steps } from '@elmo-chat/kernel'
import { fitMethod, type MethodChoice } from '../methods.js'
import type { FittedModel, Histories } from '../types.js'
import { type FittedOutfits, fitOutfits, type OutfitFitRequest } from './fit-outfits.js'
import { type MeasuredMethods, type MeasureRequest, measureMethods } from './measure-methods.js'

/*
 * What runs in a thread of its own, by name: a job takes a value that can be copied. A thread has no other edge from which a
 * clock could be passed in, so that measuring reads the thread's.
 */

export interface FitRequest {
  readonly histories: Histories
  readonly method: MethodChoice
}

export function* fitJob({ histories, method }: FitRequest): Steps<FittedModel> {
  return yield* fitMethod(histories, method)
}

export function* outfitJob(request: OutfitFitRequest): Steps<FittedOutfits> {
  return yield* fitOutfits(request)
}

export function* measureJob(request: MeasureRequest, onProgress: (fraction: number) => void): Steps<MeasuredMethods> {
  return yield* measureMethods(request, { clock: () => performance.now(), onProgress })
}
