import { type CaseAction, type CaseRefused, inOrder, move, NEW_CASE, priorityOf, serviceState } from '@elmo-chat/desk'
import type { TurnOutput } from '@elmo-chat/dialogue'
import { type Clock, idMaker, no, ok, type Random, type Result } from '@elmo-chat/kernel'
import type { Block, ChatHistory, ChatMessage, DeskSettings, LiveEntry, LiveTyping } from '@elmo-chat/protocol'
import type { DeskView } from '@elmo-chat/skills'
import type { DeskAgent, DeskEntry, DeskSignal, Store, StoredCase } from '@elmo-chat/storage'
import type { ChatInput, ChatReply } from '../chat.js'
import { follow } from '../following.js'
import { redact } from '../redact.js'
import { CustomersHere } from './customers-here.js'
import { deskNow } from './desk-now.js'

export interface ServiceDeskOptions {
  readonly clock: Clock
  readonly random: Random
  readonly settings: () => DeskSettings
  readonly onError: (error: unknown) => void
}

/** What somebody with the inbox open is told. */
export type InboxChange =
  | { readonly type: 'inbox-changed' }
  /** A customer writes just now. */
  | { readonly type: 'customer-typing'; readonly conversationId: string }

/** One who is told of what happens: returns once it has taken it. */
interface Listener {
  after: number
  readonly conversationId: string
  readonly push: (entry: DeskEntry) => void
  readonly writes: (by: string) => void
  running: Promise<void>
}

/** Other processes tell of their changes; what was lost on the way is looked for so often, in milliseconds. */
const FOLLOW_MS = 5_000
/** An agent whose inbox was open so lately is there, in milliseconds. */
export const PRESENT_MS = 45_000
/** A customer of whom another process has told nothing for so long is gone, in milliseconds; it tells three times as often. */
const HERE_MS = 45_000
/** Conversations told of at once: their ids fit into one signal. */
const TOLD_TOGETHER = 80
/** Attempts against others who change the same case. */
const ATTEMPTS = 6

/** Who holds each conversation, what people say in it, and everybody who wants to hear of it live. */
export class ServiceDesk {
  private readonly listeners = new Set<Listener>()
  private readonly watchers = new Set<(change: InboxChange) => void>()
  private readonly newId: () => string
  private readonly store: Store
  private readonly options: ServiceDeskOptions
  private readonly here = new CustomersHere()
  private revision = ''
  private hereToldAt = 0
  private staff: readonly DeskAgent[] = []
  private stop: () => Promise<void> = async () => {}

  constructor(store: Store, options: ServiceDeskOptions) {
    this.store = store
    this.options = options
    this.newId = idMaker(options.clock, options.random)
  }

  /** The desk as the assistant's skills see it. */
  readonly view: DeskView = {
    now: () => deskNow(this.options.settings(), this.staff.length > 0, this.options.clock()),
  }

  async open(): Promise<void> {
    await this.lookAround()
    const stopFollowing = follow(() => this.lookAround(), FOLLOW_MS, this.options.onError)
    const stopHearing = this.store.desk.hear((signal) => this.heed(signal))
    this.stop = async () => {
      stopHearing()
      await stopFollowing()
    }
  }

  async close(): Promise<void> {
    await this.stop()
  }

  /** Keeps the words for the person who holds the conversation, and answers nothing to them; while nobody does, tells whether one is waited for. */
  async hear({ conversationId, turnId, messageId, text }: ChatInput): Promise<ChatReply | { isWaiting: boolean }> {
    const id = messageId ?? turnId
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const standing = await this.store.desk.find(conversationId)
      if (!standing || standing.state < serviceState.person)
        return { isWaiting: standing?.state === serviceState.waiting }
      const isHeld = standing.state === serviceState.person
      const next = isHeld ? standing : { ...NEW_CASE, state: serviceState.assistant, agentName: null }
      const words = isHeld ? { words: text, readable: redact(text).text } : { words: '' }
      const kind = isHeld ? 'customer' : 'state'
      const entry = { id: isHeld ? id : this.newId(), kind, by: '', ...words } as const
      const moved = await this.store.desk.move({ conversationId, version: standing.version, next, entry })
      if (!moved.ok && moved.error.code === 'CASE_MOVED') continue
      this.wake(conversationId)
      return isHeld ? { turnId, blocks: [{ type: 'data-handover', data: { state: 'human' } }] } : { isWaiting: false }
    }
    throw new Error(`the case of ${conversationId} keeps moving`)
  }

  /**
   * Makes the entry of the queue that a reply is about to speak of, and tells the place in it. What is felt in the words of who
   * waits already makes them more urgent.
   */
  async queued(conversationId: string, { blocks, state }: TurnOutput, isWaiting: boolean): Promise<readonly Block[]> {
    const isQueued = blocks.some((block) => block.type === 'data-handover' && block.data.state === 'queued')
    if (!isQueued && !isWaiting) return blocks
    const felt = blocks.find((block) => block.type === 'data-feeling')?.data
    const urgency = priorityOf({ sentiment: 0, emotion: 'neutral', ...felt, misses: state.misses })
    await this.act(conversationId, { type: 'ask', ...urgency }, null)
    if (!isQueued) return blocks
    const waiting = inOrder(
      (await this.store.desk.open())
        .filter((one) => one.state === serviceState.waiting)
        .map((one) => ({ ...one, id: one.conversationId })),
      this.options.clock(),
    )
    const place = waiting.findIndex(({ id }) => id === conversationId) + 1
    if (place === 0) return blocks
    return blocks.map((block) =>
      block.type === 'data-handover' ? { ...block, data: { ...block.data, position: place } } : block,
    )
  }

  /** Lets an agent do something with a conversation; `words` are a reply's. A refusal says why it cannot be. */
  async act(
    conversationId: string,
    action: CaseAction,
    agent: DeskAgent | null,
    said: { readonly kind: 'agent' | 'note'; readonly words: string; readonly id?: string } | null = null,
  ): Promise<Result<StoredCase, CaseRefused>> {
    const id = said?.id ?? this.newId()
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const standing = await this.store.desk.find(conversationId)
      const moved = move(standing ?? NEW_CASE, action)
      if (!moved.ok) return no(moved.error)
      if (standing && moved.value === standing && !said) return ok(standing)
      const agentName =
        moved.value.agentId === null
          ? null
          : moved.value.agentId === agent?.id
            ? agent.name
            : await this.nameOf(moved.value.agentId)
      const kept = await this.store.desk.move({
        conversationId,
        version: standing?.version ?? 0,
        next: { ...moved.value, agentName },
        entry: {
          id,
          kind: said?.kind ?? 'state',
          by: agent?.name ?? '',
          words: said?.words ?? '',
          ...(said ? { readable: redact(said.words).text } : {}),
        },
      })
      if (kept.ok || kept.error.code === 'KNOWN') {
        this.wake(conversationId)
        return ok(kept.ok ? kept.value : standing!)
      }
    }
    throw new Error(`the case of ${conversationId} keeps moving`)
  }

  /** Who waits, in the order of the queue, then who is held. */
  async inbox(): Promise<StoredCase[]> {
    const open = (await this.store.desk.open()).map((one) => ({ ...one, id: one.conversationId }))
    const waiting = open.filter(({ state }) => state === serviceState.waiting)
    const held = open.filter(({ state }) => state === serviceState.person)
    return [...inOrder(waiting, this.options.clock()), ...held].map(({ id: _, ...one }) => one)
  }

  async thread(conversationId: string): Promise<{ standing: StoredCase | null; entries: DeskEntry[] }> {
    const standing = await this.store.desk.find(conversationId)
    return { standing, entries: standing ? await this.store.desk.entries(conversationId) : [] }
  }

  /** Somebody has the inbox open: customers are told the truth about it. */
  async seen(agent: DeskAgent): Promise<void> {
    await this.store.desk.seen(agent)
    if (this.staff.some(({ id }) => id === agent.id)) return
    this.staff = [...this.staff, agent]
    this.tellWatchers()
    this.store.desk.signal({ type: 'agent' })
  }

  /** A turn of a conversation that people wait in was stored, or one that opened a case. */
  turned(conversationId: string): void {
    this.wake(conversationId)
    this.store.desk.signal({ type: 'case', conversationId })
  }

  /** Somebody writes in a conversation: an agent by name, null for the customer. Kept nowhere. */
  typing(conversationId: string, by: string | null): void {
    this.showTyping(conversationId, by)
    this.store.desk.signal({ type: 'typing', conversationId, by })
  }

  /** Whether the customer of a conversation that people wait or speak in has it open. */
  isHere(conversationId: string): boolean {
    return this.here.has(conversationId)
  }

  get present(): readonly DeskAgent[] {
    return this.staff
  }

  /** What the assistant and people said, in the order of time. */
  async withPeople(
    conversationId: string,
    messages: readonly ChatMessage[],
  ): Promise<Pick<ChatHistory, 'messages' | 'desk'>> {
    const { standing, entries } = await this.thread(conversationId)
    if (!standing) return { messages: [...messages] }
    const said = entries.flatMap(({ id, at, kind, by, words }): ChatMessage[] => {
      const parts = [{ type: 'text' as const, text: words }]
      if (kind === 'customer') return [{ id, role: 'user', at, parts }]
      return kind === 'agent' ? [{ id, role: 'assistant', at, parts, by }] : []
    })
    return {
      messages: [...messages, ...said].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
      desk: { state: standing.state, position: standing.version },
    }
  }

  /** Tells what people do in a conversation from behind `after` on, each thing once, and that they write; ends by what it gives back. */
  listen(conversationId: string, after: number, push: (told: LiveEntry | LiveTyping) => void): () => void {
    const listener: Listener = {
      conversationId,
      after,
      running: Promise.resolve(),
      push: ({ position, id, at, kind, by, words, state }) => {
        if (kind === 'agent' || kind === 'state')
          push({ type: 'desk-entry', position, id, at, kind, by, text: words, state })
      },
      writes: (by) => push({ type: 'desk-typing', by }),
    }
    this.listeners.add(listener)
    this.bring(listener)
    this.turnTo([conversationId], true)
    return () => {
      this.listeners.delete(listener)
      if (!this.heardHere().includes(conversationId)) this.turnTo([conversationId], false)
    }
  }

  /** Tells that some case changed, or that a customer writes; ends by what it gives back. */
  watch(push: (change: InboxChange) => void): () => void {
    this.watchers.add(push)
    return () => this.watchers.delete(push)
  }

  private async nameOf(agentId: string): Promise<string> {
    return (await this.store.desk.present(0)).find(({ id }) => id === agentId)?.name ?? agentId
  }

  private heed(signal: DeskSignal): void {
    if (signal.type === 'case') this.wake(signal.conversationId)
    else if (signal.type === 'typing') this.showTyping(signal.conversationId, signal.by)
    else if (signal.type === 'here') this.note(signal.conversationIds, signal.isHere)
    else void this.lookAround().catch(this.options.onError)
  }

  private showTyping(conversationId: string, by: string | null): void {
    if (by === null) for (const push of this.watchers) push({ type: 'customer-typing', conversationId })
    else for (const listener of this.listeners) if (listener.conversationId === conversationId) listener.writes(by)
  }

  /** Customers of this process have come or gone. */
  private turnTo(conversationIds: readonly string[], isHere: boolean): void {
    this.note(conversationIds, isHere)
    this.store.desk.signal({ type: 'here', conversationIds, isHere })
  }

  private note(conversationIds: readonly string[], isHere: boolean): void {
    const lastsUntil = this.options.clock() + HERE_MS
    const news = conversationIds.filter((id) => (isHere ? this.here.arrive(id, lastsUntil) : this.here.leave(id)))
    if (news.length > 0) this.tellWatchers()
  }

  private heardHere(): string[] {
    return [...new Set([...this.listeners].map(({ conversationId }) => conversationId))]
  }

  private wake(conversationId: string): void {
    for (const listener of this.listeners) if (listener.conversationId === conversationId) this.bring(listener)
    this.tellWatchers()
  }

  /** One reading after the other, so that nothing is told twice or out of order. */
  private bring(listener: Listener): void {
    listener.running = listener.running
      .then(async () => {
        if (!this.listeners.has(listener)) return
        for (const entry of await this.store.desk.entries(listener.conversationId, listener.after)) {
          listener.after = entry.position
          listener.push(entry)
        }
      })
      .catch(this.options.onError)
  }

  private tellWatchers(): void {
    for (const push of this.watchers) push({ type: 'inbox-changed' })
  }

  /** Finds what no signal told of. */
  private async lookAround(): Promise<void> {
    const now = this.options.clock()
    this.staff = await this.store.desk.present(now - PRESENT_MS)
    const heard = this.heardHere()
    if (now - this.hereToldAt >= HERE_MS / 3) {
      this.hereToldAt = now
      for (let at = 0; at < heard.length; at += TOLD_TOGETHER) this.turnTo(heard.slice(at, at + TOLD_TOGETHER), true)
    }
    const isSomebodyGone = this.here.sweep(now)
    if (this.watchers.size > 0) {
      const revision = [await this.store.desk.revision(), ...this.staff.map(({ id }) => id)].join(' ')
      if (revision !== this.revision || isSomebodyGone) this.tellWatchers()
      this.revision = revision
    }
    if (heard.length === 0) return
    const versions = await this.store.desk.versions(heard)
    for (const listener of this.listeners)
      if ((versions.get(listener.conversationId) ?? 0) > listener.after) this.bring(listener)
  }
}
