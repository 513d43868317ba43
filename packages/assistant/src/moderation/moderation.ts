import { type Language, runInSlices } from '@elmo-chat/kernel'
import {
  type Decision,
  folded,
  type Harm,
  type HarmKind,
  moderator,
  shippedHarmExamples,
  shippedHarmModel,
  trainHarmModel,
} from '@elmo-chat/moderation'
import type { HeldTextPage, HeldTextSource, HeldTextState, HeldTextVerdict } from '@elmo-chat/protocol'
import type { DecidedText, Store } from '@elmo-chat/storage'
import type { TextClassifier } from '@elmo-chat/understanding'
import { type Sharing, SLICE_MS } from '../shop.js'

/** What a text is meant for. */
export interface TextPurpose {
  readonly source: HeldTextSource
  readonly subject: string
  readonly language: Language
}

/** Decisions beyond these are forgotten by the moderator; far fewer are made. */
const MOST_DECISIONS = 2_000
/** Verdicts that are kept for texts that come again, such as a product's reviews. */
const MOST_REMEMBERED = 5_000

/**
 * Keeps harmful text from shoppers, and lets a person decide on what was held. A decision holds at once for the very
 * wording, in every process; the model then learns from all of them.
 */
export class Moderation {
  private readonly store: Store
  private readonly sharing: Sharing
  private model: TextClassifier = shippedHarmModel()
  private decisions: readonly Decision[] = []
  private learned = ''
  private judge = moderator(this.model)
  private readonly remembered = new Map<string, Harm | undefined>()
  private writing: Promise<void> = Promise.resolve()
  private learning: Promise<void> = Promise.resolve()
  private readonly closing = new AbortController()

  constructor(store: Store, sharing: Sharing) {
    this.store = store
    this.sharing = sharing
  }

  /** Takes what was decided, here or in another process. */
  async load(): Promise<void> {
    const decided = await this.store.heldTexts.decided(MOST_DECISIONS)
    this.decisions = decided.map(asDecision)
    this.renew()
    const state = JSON.stringify(this.decisions)
    if (state === this.learned || (this.decisions.length === 0 && this.learned === '')) return
    this.learned = state
    // What is decided meanwhile is learned together, when this one is over.
    this.learning = this.learning
      .then(() => this.learn(state))
      .catch((error) => {
        if (!this.closing.signal.aborted) this.sharing.onError(error)
      })
  }

  /** What is wrong with a text; undefined where it may be shown. Cost: tens of microseconds a sentence. */
  harmIn(text: string): Harm | undefined {
    if (this.remembered.has(text)) return this.remembered.get(text)
    const harm = this.judge(text)
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear()
    this.remembered.set(text, harm)
    return harm
  }

  /** The same, and what may not be shown waits for a person's decision. Nobody waits for the books. */
  check(text: string, purpose: TextPurpose): Harm | undefined {
    const harm = this.harmIn(text)
    // What a person has rejected needs no second look.
    if (harm && harm.because !== 'person') this.hold(text, purpose, harm)
    return harm
  }

  /** A person says that a wording is not to be shown: it is rejected at once. */
  async report(text: string, kind: HarmKind, language: Language, by: string): Promise<void> {
    const what = { text, wording: folded(text), language, source: 'person', subject: '', kind } as const
    const id = await this.store.heldTexts.hold({ ...what, because: 'person', found: '', chance: 1 })
    await this.decide(id, 'rejected', by)
  }

  list(state: HeldTextState, page: { cursor?: string; limit?: number }): Promise<HeldTextPage> {
    return this.store.heldTexts.list(state, page)
  }

  /** Gives whether there is such a text. */
  async decide(id: string, verdict: HeldTextVerdict, by: string): Promise<boolean> {
    const isThere = await this.store.heldTexts.decide(id, verdict, by)
    if (isThere) await this.load()
    return isThere
  }

  /** Resolves when everything that was held is written down. */
  written(): Promise<void> {
    return this.writing
  }

  async close(): Promise<void> {
    this.closing.abort()
    await this.writing
    await this.learning
  }

  private hold(text: string, { source, subject, language }: TextPurpose, harm: Harm): void {
    const held = { text, wording: folded(text), language, source, subject, ...harm }
    this.writing = this.writing
      .then(() => this.store.heldTexts.hold(held))
      .then(() => {})
      .catch(this.sharing.onError)
  }

  private async learn(state: string): Promise<void> {
    const { signal } = this.closing
    if (signal.aborted || state !== this.learned) return
    const slicing = { ...this.sharing, sliceMs: SLICE_MS, signal }
    this.model = await runInSlices(trainHarmModel(shippedHarmExamples(), this.decisions), slicing)
    this.renew()
  }

  private renew(): void {
    this.judge = moderator(this.model, this.decisions)
    this.remembered.clear()
  }
}

const asDecision = ({ text, kind, verdict }: DecidedText): Decision => ({
  text,
  kind: verdict === 'approved' ? null : (kind as HarmKind),
})
