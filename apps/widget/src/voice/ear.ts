import type { SpokenText } from '@elmo-chat/protocol'
import type { Language } from '../contract.js'

/**
 * Why nothing was understood: `denied` the microphone may not be used, `none` there is no microphone, `nothing` nobody said
 * anything, `busy` too many at once, `offline` no connection, `failed` anything else.
 */
export type Trouble = 'denied' | 'none' | 'nothing' | 'busy' | 'offline' | 'failed'

export class Unheard extends Error {
  constructor(readonly trouble: Trouble) {
    super(`Nothing was understood: ${trouble}.`)
  }
}

export interface ListenOptions {
  readonly language: Language
  /** The shopper is done speaking. */
  readonly done: AbortSignal
  /** The shopper does not want it any more: ends with the signal's reason. */
  readonly cancel: AbortSignal
  /** Whether to go on through pauses until the shopper is done. */
  readonly isHeld: () => boolean
  /** How loud it is, from 0 to 1. */
  readonly onLevel: (level: number) => void
  /** All is said; what is left is to understand it. */
  readonly onSaid: () => void
}

/** Listens to one utterance. Fails with `Unheard`. */
export type Ear = (options: ListenOptions) => Promise<Pick<SpokenText, 'text' | 'alternatives'>>
