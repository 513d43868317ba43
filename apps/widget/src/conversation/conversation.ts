import type { ChatHistory, Rating, StreamPart, Thumb } from '@elmo-chat/protocol'
import type { Language } from '../contract.js'
import type { Memory } from '../memory.js'
import type { ChatClient } from './chat-client.js'
import type { ConversationView, Message } from './conversation-view.js'
import { type Failure, failureBehind, RequestFailed } from './failure.js'
import { isFragment } from './fragment.js'
import { ENDED, LiveDesk, PERSON, WAITING } from './live-desk.js'
import { handoverIn, isFarewell, textOf, withoutUnfinished, withPart, withStop, withThumb } from './messages.js'
import { Ratings } from './ratings.js'
import { BrokenStream } from './server-events.js'
import type { Told } from './tell.js'
import { joined, Typing } from './typing.js'

/** The longest message that the shop reads, in characters. */
export const MESSAGE_LIMIT = 2_000
/** How long one telling that a person writes lasts, in milliseconds. */
const SHOWN_TYPING_MS = 5_000

export interface ConversationParts {
  readonly client: ChatClient
  readonly memory: Memory
  readonly newId: () => string
  readonly language: Language
  readonly tell: (visitorId: string, told: Told) => void
  readonly onChange: () => void
  /** An answer has come to its end. */
  readonly onAnswered: () => void
}

/** One visitor's conversation with one shop: sends, streams, queues, stops, recovers. */
export class Conversation {
  view: ConversationView
  #parts: ConversationParts
  #id: string
  #running: AbortController | null = null
  #live: LiveDesk
  #ratings: Ratings
  #typing = new Typing()
  #waiting: ReturnType<typeof setTimeout> | undefined
  #typist: ReturnType<typeof setTimeout> | undefined

  constructor(parts: ConversationParts) {
    this.#parts = parts
    const known = parts.memory.read().conversation
    this.#id = known ?? parts.newId()
    this.view = {
      messages: [],
      queued: [],
      phase: known ? 'restoring' : 'ready',
      status: null,
      failure: null,
      person: null,
      typist: null,
      rating: null,
      language: parts.language,
    }
    this.#live = new LiveDesk(parts.client, {
      onSaid: ({ id, by, text }) => {
        if (this.view.messages.some((message) => message.id === id)) return
        const said: Message = { id, role: 'assistant', parts: [{ type: 'text', text }], by }
        this.#show({ messages: [...this.view.messages, said], status: null, typist: null })
        parts.onAnswered()
      },
      onPerson: (person) => this.#show({ person, ...(person === null ? { typist: null } : {}) }),
      onTyping: (typist) => {
        clearTimeout(this.#typist)
        this.#typist = setTimeout(() => this.#show({ typist: null }), SHOWN_TYPING_MS)
        this.#show({ typist })
      },
      onEnded: () => void this.#ratings.now(this.#id),
    })
    this.#ratings = new Ratings(parts.client, () => this.#show({ rating: this.#ratings.view }))
  }

  /** Brings back what was said before a reload, and goes on with an answer that was still coming. */
  async restore(): Promise<void> {
    if (this.view.phase !== 'restoring') return
    const { client, memory } = this.#parts
    try {
      const history = await client.history(this.#id)
      if (!history) {
        this.restart()
        return
      }
      this.#show({ messages: history.messages, phase: 'ready' })
      const isHeld = this.#followDesk(history)
      if (history.messages.at(-1)?.role === 'user' && !isHeld) await this.#run((signal) => this.#recovered(signal))
      else memory.write({ pending: undefined })
      if (history.desk?.state === ENDED) void this.#ratings.now(this.#id)
      else if (!isHeld) this.#ratings.soon(this.#id)
    } catch (error) {
      this.#show({ phase: 'ready', failure: failureBehind(error) })
    }
    this.#flush()
  }

  /** Sends `text`, or keeps it until the answer that is coming has come. */
  send(text: string): void {
    const said = text.trim().slice(0, MESSAGE_LIMIT)
    if (!said) return
    if (this.view.phase === 'ready') void this.#ask(said)
    else this.#show({ queued: [...this.view.queued, said] })
  }

  /** Sends what the shopper wrote; the beginning of a thought waits for the rest, and goes out with it as one message. */
  sendTyped(text: string): void {
    this.typing('')
    const said = text.trim()
    const isHeld = this.view.queued.length > 0 || isFragment(said)
    if (this.view.phase !== 'ready' || this.view.failure || !isHeld) {
      this.send(text)
      return
    }
    this.#typing.hold(said, Date.now())
    this.#show({ queued: [...this.view.queued, said] })
    this.#flush()
  }

  /** Sends a photo with the words beside it; not while an answer is coming. */
  sendPhoto(photo: string, text: string): void {
    if (this.view.phase === 'ready') void this.#ask(text, photo)
  }

  /** Tells the shop what the shopper did with what was shown. */
  tell(told: Told): void {
    const { tell, memory } = this.#parts
    // On the shop's own pages the visitor's token is out of reach: there the conversation stands for the visitor.
    tell(memory.read().visitor?.split('.')[0] ?? this.#id, told)
  }

  /** The shopper is writing, or has left nothing in the field. What waits to be sent goes on waiting for the rest. */
  typing(draft: string): void {
    this.#ratings.later(this.#id)
    if (this.#typing.typed(draft, Date.now(), this.#live.isWanted)) this.#parts.client.typing(this.#id)
  }

  /** Rates this conversation; the same score again with words adds them. */
  rate(kind: Rating['kind'], score: number, words = ''): void {
    void this.#ratings.rate({ conversationId: this.#id, kind, score, words } as Rating)
  }

  /** Puts a thumb under a reply, or takes it back; what the shop did not hear of does not stand. */
  rateReply(messageId: string, thumb: Thumb | null): void {
    const before = this.view.messages.find(({ id }) => id === messageId)?.thumb ?? null
    this.#putThumb(messageId, thumb)
    this.#parts.client.rateReply(this.#id, messageId, thumb).catch(() => this.#putThumb(messageId, before))
  }

  stop(): void {
    this.#running?.abort()
  }

  /** Asks the last question again, or reads the conversation again when it could not be read. */
  retry(): void {
    const last = this.view.messages.findLast((message) => message.role === 'user')
    if (this.view.phase !== 'ready' || !this.view.failure) return
    if (!last) {
      this.#show({ phase: 'restoring', failure: null })
      void this.restore()
      return
    }
    const upTo = this.view.messages.indexOf(last) + 1
    this.#show({ messages: this.view.messages.slice(0, upTo) })
    void this.#answer(last)
  }

  /** Leaves this conversation and begins another. */
  restart(): void {
    this.stop()
    this.#running = null
    this.#live.stop()
    this.#ratings.clear()
    this.#id = this.#parts.newId()
    this.#parts.memory.write({ conversation: undefined, pending: undefined })
    this.#show({ messages: [], queued: [], phase: 'ready', status: null, failure: null, person: null, typist: null })
  }

  setLanguage(language: Language): void {
    this.#parts.memory.write({ language })
    this.#show({ language })
  }

  async #ask(text: string, photo?: string): Promise<void> {
    this.#ratings.clear()
    const message: Message = {
      id: this.#parts.newId(),
      role: 'user',
      parts: [{ type: 'text', text }],
      ...(photo ? { photo } : {}),
    }
    this.#show({ messages: [...this.view.messages, message] })
    await this.#answer(message)
  }

  async #answer(message: Message): Promise<void> {
    const { client, memory } = this.#parts
    memory.write({ conversation: this.#id })
    await this.#run(async (signal) => {
      const question = {
        conversation: this.#id,
        messageId: message.id,
        text: textOf(message),
        language: this.view.language,
        ...(message.photo ? { photo: message.photo } : {}),
      }
      try {
        await this.#follow(client.ask(question, signal), signal)
      } catch (error) {
        if (error instanceof RequestFailed || signal.aborted) throw error
        await this.#recovered(signal)
      }
      this.#heed()
    })
    this.#flush()
  }

  /** Holds the frame around one answer: phase, abort, failure, and who is told of its end. */
  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const running = new AbortController()
    const { memory, onAnswered } = this.#parts
    this.#running = running
    memory.write({ pending: true })
    this.#show({ phase: 'answering', status: null, failure: null })
    let failure: Failure | null = null
    try {
      await work(running.signal)
    } catch (error) {
      if (!running.signal.aborted) failure = failureBehind(error)
    }
    // A restart has put another conversation in this one's place.
    if (this.#running !== running) return
    this.#running = null
    if (running.signal.aborted) this.#show({ messages: withStop(this.view.messages, this.#parts.newId) })
    memory.write({ pending: undefined })
    this.#show({ phase: 'ready', status: null, failure })
    if (failure || running.signal.aborted) return
    onAnswered()
    if (isFarewell(this.view.messages)) void this.#ratings.now(this.#id)
    else this.#ratings.soon(this.#id)
  }

  /** After a break: the running answer once more from its start, else the finished one from the history. */
  async #recovered(signal: AbortSignal): Promise<void> {
    const { client } = this.#parts
    const parts = await client.resume(this.#id, signal)
    if (parts) {
      this.#show({ messages: withoutUnfinished(this.view.messages) })
      await this.#follow(parts, signal)
      return
    }
    const history = await client.history(this.#id)
    if (signal.aborted) return
    if (history && this.#followDesk(history)) {
      this.#show({ messages: history.messages })
      return
    }
    if (history?.messages.at(-1)?.role !== 'assistant') throw new BrokenStream('There is no answer to go on with.')
    this.#show({ messages: history.messages })
  }

  async #follow(parts: AsyncGenerator<StreamPart>, signal: AbortSignal): Promise<void> {
    for await (const part of parts) {
      if (signal.aborted) return
      if (part.type === 'error') {
        // Its text is for logs, in whatever language; the panel has words of its own.
        throw new RequestFailed({ kind: 'server' }, 200)
      }
      this.#take(part)
    }
  }

  #take(part: StreamPart): void {
    if (part.type === 'data-status') {
      this.#show({ status: part.data.text })
      return
    }
    const language = part.type === 'data-brief' ? part.data.language : this.view.language
    if (language !== this.view.language) this.#parts.memory.write({ language })
    this.#show({
      messages: withPart(this.view.messages, part, this.#parts.newId),
      language,
      ...(part.type === 'text-delta' ? { status: null } : {}),
    })
  }

  /** Listens where a person is waited for or speaks; an answer that only says so again is no message. */
  #heed(): void {
    const { messages } = this.view
    const handover = handoverIn(messages)
    if (handover !== 'queued' && handover !== 'human') return
    this.#live.start(this.#id)
    if (handover === 'human') this.#show({ messages: messages.slice(0, -1), person: this.view.person ?? '' })
  }

  /** Whether a person holds the conversation. */
  #followDesk({ desk, messages }: ChatHistory): boolean {
    if (desk?.state !== WAITING && desk?.state !== PERSON) return false
    this.#live.start(this.#id, desk.position)
    if (desk.state === WAITING) return false
    this.#show({ person: messages.findLast(({ by }) => by !== undefined)?.by ?? '' })
    return true
  }

  #putThumb(messageId: string, thumb: Thumb | null): void {
    this.#show({ messages: withThumb(this.view.messages, messageId, thumb) })
  }

  /** Sends what was written meanwhile as one message, as much of it as one message may hold. */
  #flush(): void {
    clearTimeout(this.#waiting)
    if (this.view.phase !== 'ready' || this.view.failure || !this.view.queued.length) return
    const left = this.#typing.left(Date.now())
    if (left > 0) {
      this.#waiting = setTimeout(() => this.#flush(), left)
      return
    }
    const { text, taken } = joined(this.view.queued, MESSAGE_LIMIT)
    this.#show({ queued: this.view.queued.slice(taken) })
    void this.#ask(text)
  }

  #show(patch: Partial<ConversationView>): void {
    this.view = { ...this.view, ...patch }
    this.#parts.onChange()
  }
}
