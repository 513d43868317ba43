import type { LiveEntry } from '@elmo-chat/protocol'
import type { ChatClient } from './chat-client.js'

/** States of a conversation, as the shop numbers them. */
export const WAITING = 2
export const PERSON = 3
export const ENDED = 4

export interface LiveDeskParts {
  readonly onSaid: (entry: LiveEntry) => void
  /** Who speaks now; null when the assistant does. */
  readonly onPerson: (name: string | null) => void
  /** A person writes just now. */
  readonly onTyping: (name: string) => void
  /** A person has ended the conversation. */
  readonly onEnded: () => void
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/** Hears what people say and do in a conversation, over lost connections, until it is left. */
export class LiveDesk {
  #client: ChatClient
  #parts: LiveDeskParts
  #running: AbortController | null = null
  #state = WAITING

  constructor(client: ChatClient, parts: LiveDeskParts) {
    this.#client = client
    this.#parts = parts
  }

  /** Listens from behind `after` on; does nothing where it listens already. */
  start(conversation: string, after = 0): void {
    if (this.#running) return
    const running = new AbortController()
    this.#running = running
    this.#state = WAITING
    void this.#hear(conversation, after, running)
  }

  /** Whether a person is waited for or speaks. */
  get isWanted(): boolean {
    return this.#running !== null && (this.#state === WAITING || this.#state === PERSON)
  }

  stop(): void {
    this.#running?.abort()
    this.#running = null
  }

  async #hear(conversation: string, from: number, running: AbortController): Promise<void> {
    let after = from
    let pause = FIRST_PAUSE_MS
    while (!running.signal.aborted) {
      try {
        for await (const entry of this.#client.live(conversation, after, running.signal)) {
          if (running.signal.aborted) return
          pause = FIRST_PAUSE_MS
          if (entry.type === 'desk-typing') {
            this.#parts.onTyping(entry.by)
            continue
          }
          after = entry.position
          this.#state = entry.state
          if (entry.kind === 'agent') this.#parts.onSaid(entry)
          this.#parts.onPerson(entry.state === PERSON ? entry.by : null)
          if (entry.state === ENDED) this.#parts.onEnded()
        }
      } catch {
        // Asked again below, from where it broke off.
      }
      await new Promise((done) => setTimeout(done, pause))
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
  }
}
