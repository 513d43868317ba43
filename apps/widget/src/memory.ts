import type { WidgetConfig } from '@elmo-chat/protocol'
import type { Language } from './contract.js'

/** What the browser keeps for us between pages. All of it may be missing: storage can be blocked or cleared. */
export interface Remembered {
  conversation?: string
  /** The visitor's token, kept only where cookies do not travel (another origin). */
  visitor?: string
  /** Chosen by the customer, by the switch or by writing in it. */
  language?: Language
  /** A question was sent and its answer has not been read to the end. */
  pending?: boolean
  unread?: boolean
  /** Answers are read aloud. */
  aloud?: boolean
  config?: WidgetConfig
}

export interface Memory {
  read(): Remembered
  /** Lays `patch` over what is there; `undefined` forgets a field. */
  write(patch: { [Field in keyof Remembered]: Remembered[Field] | undefined }): void
}

/** Keeps one JSON value under `name`; where storage is blocked it lasts as long as the page. */
export function openMemory(name: string): Memory {
  let value: Remembered = {}
  return {
    read() {
      try {
        value = JSON.parse(localStorage.getItem(name) ?? '{}') ?? {}
      } catch {
        // Blocked or damaged: what this page knows still stands.
      }
      return value
    },
    write(patch) {
      value = { ...this.read(), ...patch } as Remembered
      try {
        localStorage.setItem(name, JSON.stringify(value))
      } catch {
        // Blocked or full: nothing is kept over a reload, the conversation goes on.
      }
    },
  }
}
