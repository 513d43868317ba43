import type { FittedModel } from '../types.js'
import type { SessionKnnOptions } from './options.js'

/** Sessions in the order of their end, and for each item the latest sessions that hold it. */
export interface SessionKnnModel extends FittedModel {
  readonly kind: 'session-knn'
  readonly version: 1
  readonly options: SessionKnnOptions
  /** Where the entries of each session begin, and the end of the last. */
  readonly starts: Uint32Array
  /** The distinct items of each session, in the order of their last occurrence. */
  readonly entries: Uint32Array
  /** When each session ended, in milliseconds since 1970; rising. */
  readonly ended: Float64Array
  /** Where the sessions of each item begin in `holders`, and the end of the last. */
  readonly holderStarts: Uint32Array
  /** For each item the latest sessions that hold it, at most `recent`, rising. */
  readonly holders: Uint32Array
  /** How many sessions hold each item, older ones too. */
  readonly frequency: Uint32Array
}
