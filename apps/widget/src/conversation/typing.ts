import { isFragment } from './fragment.js'

/** Who has typed nothing for so long is done, in milliseconds. */
const TYPING_MS = 1_200
/** A fragment waits so long for the shopper to go on, in milliseconds. */
const FRAGMENT_MS = 450
/** How often a person is told that the shopper goes on typing, in milliseconds. */
const TOLD_TYPING_MS = 3_000

/** Whether the shopper is in the middle of writing: what waits to be sent goes on waiting for the rest. */
export class Typing {
  #typedAt = 0
  #heldUntil = 0
  #toldAt = 0

  /** The field holds this now. Gives whether a person who listens should be told. */
  typed(draft: string, now: number, isHeard: boolean): boolean {
    this.#typedAt = draft.trim() ? now : 0
    if (this.#typedAt === 0) this.#toldAt = 0
    else if (isHeard && now - this.#toldAt >= TOLD_TYPING_MS) {
      this.#toldAt = now
      return true
    }
    return false
  }

  /** This is to be sent: the beginning of a thought holds what waits back for a moment. */
  hold(said: string, now: number): void {
    this.#heldUntil = isFragment(said) ? now + FRAGMENT_MS : 0
  }

  /** For so long nothing is to be sent, in milliseconds. */
  left(now: number): number {
    return Math.max(0, Math.max(this.#typedAt + TYPING_MS, this.#heldUntil) - now)
  }
}

/** What fits of the waiting messages in one of at most `limit` characters, and how many of them that takes. */
export function joined(queued: readonly string[], limit: number): { readonly text: string; readonly taken: number } {
  let text = ''
  let taken = 0
  for (const said of queued) {
    const longer = text ? `${text}\n${said}` : said
    if (longer.length > limit) break
    text = longer
    taken++
  }
  return { text, taken }
}
