import type { Problem } from '@elmo-chat/kernel'
import { RecogniserError } from '@elmo-chat/models'
import { HttpProblem } from '../problem.js'

/** Thirty seconds at 48 kHz with some room; the widget sends 16 kHz. */
export const RECORDING_BYTES = 4 * 1024 * 1024
/** What may pass by itself is said otherwise than what the merchant has to mend. */
const STATUSES: Readonly<Record<string, number>> = {
  RECOGNISER_NONE: 501,
  RECOGNISER_BUSY: 503,
  RECOGNISER_LATE: 504,
}
const SPEECH_STATUSES: Readonly<Record<string, number>> = { SPEECH_EMPTY: 400, SPEECH_TOO_LONG: 413 }

/**
 * Why a recogniser heard nothing, for HTTP; what is no such thing stays as it is.
 *
 * @param remedies codes whose remedy the reader can follow; undefined for all
 */
export function unheard(error: unknown, remedies?: ReadonlySet<string>): unknown {
  if (!(error instanceof RecogniserError)) return error
  const { code, message, remedy } = error.problem
  return new HttpProblem(STATUSES[code] ?? 502, code, message, {
    ...(remedies?.has(code) === false ? {} : { remedy: remedy.en }),
    ...(code === 'RECOGNISER_BUSY' ? { headers: { 'retry-after': '3' } } : {}),
  })
}

/** Why a recording was not listened to. */
export function notListened({ code, message, remedy }: Problem): HttpProblem {
  return new HttpProblem(SPEECH_STATUSES[code] ?? 415, code, message, { remedy: remedy.en })
}
