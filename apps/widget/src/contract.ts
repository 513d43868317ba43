import type { WidgetConfig } from '@elmo-chat/protocol'
import type { Memory } from './memory.js'

export type Language = 'en' | 'zh'

/** What the loader hands to the panel's module when it is first needed. */
export interface PanelContext {
  /** The `<elmo-chat>` element; events of the widget start here. */
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** Where the script came from, with a slash at the end. */
  readonly base: string
  /** Under which the browser keeps what belongs to this shop. */
  readonly name: string
  /** `data-language` of the script tag, when it is one that we speak. */
  readonly language: Language | undefined
  readonly memory: Memory
  /** Null when the shop could not be asked. */
  readonly config: Promise<WidgetConfig | null>
  readonly launcher: HTMLButtonElement
  /** Shows or hides the dot on the launcher. */
  readonly setUnread: (unread: boolean) => void
  /** What the page said of who is logged in: `data-identity` or the last `elmo:identity`; undefined for nothing. */
  readonly identity: unknown
}

export interface Panel {
  readonly isOpen: () => boolean
  /** Opens, and asks `text` when there is one. */
  readonly open: (text?: string) => void
  readonly close: () => void
}
