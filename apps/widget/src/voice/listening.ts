import type { Language } from '../contract.js'
import { type Ear, type Trouble, Unheard } from './ear.js'

/** Held for longer than a tap, a button is let go when all is said, in milliseconds. */
const TAP_MS = 400

export interface ListeningView {
  readonly phase: 'off' | 'opening' | 'listening' | 'understanding'
  /** How loud it is, from 0 to 1. */
  readonly level: number
  readonly trouble: Trouble | null
  /** What else was perhaps said; the shopper may take one of them instead. */
  readonly alternatives: readonly string[]
}

const OFF: ListeningView = { phase: 'off', level: 0, trouble: null, alternatives: [] }

export interface ListeningParts {
  readonly onChange: (view: ListeningView) => void
  readonly onHeard: (text: string) => void
}

/** One shopper at one microphone: tap and speak until silence or another tap, or hold and let go. */
export class Listening {
  view: ListeningView = OFF
  readonly #parts: ListeningParts
  #done = new AbortController()
  #cancel = new AbortController()
  #pressedAt: number | null = null

  constructor(parts: ListeningParts) {
    this.#parts = parts
  }

  /** The button goes down. What is going on ends with it. */
  press(ear: Ear, language: Language): void {
    if (this.view.phase !== 'off') {
      this.finish()
      return
    }
    this.#pressedAt = performance.now()
    void this.#listen(ear, language)
  }

  /** The button is let go: what was held for long is done. */
  release(): void {
    const isHeld = this.#pressedAt !== null && performance.now() - this.#pressedAt > TAP_MS
    this.#pressedAt = null
    if (isHeld) this.finish()
  }

  finish(): void {
    this.#done.abort()
  }

  cancel(): void {
    this.#cancel.abort()
    this.#show(OFF)
  }

  /** Forgets what was told of the last utterance. */
  clear(): void {
    if (this.view.phase === 'off' && this.view !== OFF) this.#show(OFF)
  }

  async #listen(ear: Ear, language: Language): Promise<void> {
    const done = new AbortController()
    const cancel = new AbortController()
    this.#done = done
    this.#cancel = cancel
    this.#show({ ...OFF, phase: 'opening' })
    try {
      const { text, alternatives } = await ear({
        language,
        done: done.signal,
        cancel: cancel.signal,
        isHeld: () => this.#pressedAt !== null,
        onLevel: (level) => this.#show({ ...OFF, phase: 'listening', level }),
        onSaid: () => this.#show({ ...OFF, phase: 'understanding' }),
      })
      if (cancel.signal.aborted) return
      if (text === '') throw new Unheard('nothing')
      this.#show({ ...OFF, alternatives })
      this.#parts.onHeard(text)
    } catch (error) {
      if (cancel.signal.aborted) return
      this.#show({ ...OFF, trouble: error instanceof Unheard ? error.trouble : 'failed' })
    }
  }

  #show(view: ListeningView): void {
    this.view = view
    this.#parts.onChange(view)
  }
}
