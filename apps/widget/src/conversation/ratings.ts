import type { Rating, RatingKind } from '@elmo-chat/protocol'
import type { ChatClient } from './chat-client.js'

/** What the shopper is asked of the conversation, and what was answered by now. */
export interface RatingView {
  /** The first is asked now. */
  readonly ask: readonly RatingKind[]
  readonly given: { readonly kind: RatingKind; readonly score: number; readonly isWorded: boolean } | null
}

/** Nothing was typed for so long after an answer: the conversation may be over, in milliseconds. */
const QUIET_MS = 25_000

/** Asks the shop when a conversation may be rated, and carries the rating there. What fails is not asked again. */
export class Ratings {
  view: RatingView | null = null
  #client: ChatClient
  #onChange: () => void
  #quiet: ReturnType<typeof setTimeout> | undefined
  /** Counts up when the conversation goes on: an answer to an earlier question is late then. */
  #round = 0

  constructor(client: ChatClient, onChange: () => void) {
    this.#client = client
    this.#onChange = onChange
  }

  /** Asks once nothing has happened for a while. */
  soon(conversation: string): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => void this.now(conversation), QUIET_MS)
  }

  /** Something is being typed: the while begins anew. */
  later(conversation: string): void {
    if (this.#quiet !== undefined) this.soon(conversation)
  }

  async now(conversation: string): Promise<void> {
    this.#stop()
    const round = this.#round
    try {
      const ask = await this.#client.ratingsDue(conversation)
      if (this.#round === round && ask.length > 0) this.#show({ ask, given: null })
    } catch {
      // A rating is not worth a word about what failed.
    }
  }

  /** The conversation goes on: nothing is asked. */
  clear(): void {
    this.#stop()
    this.#round++
    if (this.view) this.#show(null)
  }

  async rate(rating: Rating): Promise<void> {
    const { kind, score, words } = rating
    this.#show({ ask: [], given: { kind, score, isWorded: words !== '' } })
    try {
      const ask = await this.#client.rate(rating)
      if (this.view) this.#show({ ...this.view, ask })
    } catch {
      if (this.view) this.#show(null)
    }
  }

  #stop(): void {
    clearTimeout(this.#quiet)
    this.#quiet = undefined
  }

  #show(view: RatingView | null): void {
    this.view = view
    this.#onChange()
  }
}
