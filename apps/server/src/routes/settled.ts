import type { DeskRefusal } from '@elmo-chat/assistant'
import type { Result } from '@elmo-chat/kernel'
import { HttpProblem } from '../problem.js'

const unknown = new Set(['RANKER_UNKNOWN', 'RECOMMENDER_UNKNOWN'])

/** The value, or the refusal as a problem: 404 for what is not there, 409 for what cannot be done as things stand. */
export function settled<T>(result: Result<T, DeskRefusal>): T {
  if (result.ok) return result.value
  const { code, message } = result.error
  throw new HttpProblem(unknown.has(code) ? 404 : 409, code, message)
}
