import type {
  ChatHistory,
  LiveEntry,
  LiveTyping,
  Rating,
  RatingKind,
  RatingsDue,
  StreamPart,
  Thumb,
} from '@elmo-chat/protocol'
import type { Language } from '../contract.js'
import type { Memory } from '../memory.js'
import { failureOf, RequestFailed } from './failure.js'
import { readServerEvents } from './server-events.js'

export interface Question {
  readonly conversation: string
  readonly messageId: string
  readonly text: string
  readonly language: Language
  /** A photo that comes along, as a data URL. */
  readonly photo?: string
}

/** The three chat routes, as one shop's visitor. A refusal is RequestFailed; anything else broke half way. */
export interface ChatClient {
  ask(question: Question, signal: AbortSignal): AsyncGenerator<StreamPart>
  /** What is being answered right now; null when nothing is. */
  resume(conversation: string, signal: AbortSignal): Promise<AsyncGenerator<StreamPart> | null>
  /** What a person says and does from behind a position on, and that they write; breaks off when the connection goes. */
  live(conversation: string, after: number, signal: AbortSignal): AsyncGenerator<LiveEntry | LiveTyping>
  /** Tells the person who is waited for or speaks that the shopper writes; nobody waits for it. */
  typing(conversation: string): void
  /** Passes on who is logged in, signed, or null for nobody any more; every other request waits for it. */
  identify(identity: unknown): void
  /** Null when the shop knows no such conversation of this visitor. */
  history(conversation: string): Promise<ChatHistory | null>
  /** What may be asked of the conversation now. */
  ratingsDue(conversation: string): Promise<RatingKind[]>
  /** Gives what may be asked next. */
  rate(rating: Rating): Promise<RatingKind[]>
  /** Puts a thumb under a reply, or takes it back. */
  rateReply(conversation: string, message: string, thumb: Thumb | null): Promise<void>
}

/**
 * Talks to the server at `base`. On its own pages the signed cookie tells who is asking; elsewhere the token of the
 * first answer is kept and sent back.
 */
export function openChatClient(base: string, memory: Memory): ChatClient {
  const isHome = new URL(base).origin === location.origin
  let identified: Promise<unknown> = Promise.resolve()
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    await identified
    return request(path, init)
  }
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    const visitor = isHome ? undefined : memory.read().visitor
    if (visitor) headers.set('x-elmo-visitor', visitor)
    let answer: Response
    try {
      answer = await fetch(base + path, { ...init, headers, credentials: isHome ? 'include' : 'omit' })
    } catch (error) {
      if (init.signal?.aborted) throw error
      throw new RequestFailed({ kind: 'offline' }, 0)
    }
    const token = isHome ? null : answer.headers.get('x-elmo-visitor')
    if (token) memory.write({ visitor: token })
    return answer
  }
  const path = (conversation: string) => `api/chat/${encodeURIComponent(conversation)}`

  return {
    identify(identity) {
      identified = identified
        .then(() =>
          request('api/identity', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body:
              typeof identity === 'string' && identity ? identity : JSON.stringify(identity || { customerId: null }),
          }),
        )
        .then(async (answer) => {
          // The person who signs needs the reason; the shopper can still name an order and its contact.
          if (!answer.ok) console.error(`elmo-chat: ${(await answer.json()).detail}`)
        })
        .catch(() => {})
    },
    async *ask({ conversation, messageId, text, language, photo }, signal) {
      const answer = await call('api/chat', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          id: conversation,
          messages: [
            {
              id: messageId,
              role: 'user',
              parts: [
                ...(photo ? [{ type: 'file', mediaType: 'image/jpeg', url: photo }] : []),
                { type: 'text', text },
              ],
            },
          ],
          trigger: 'submit-message',
          language,
        }),
        signal,
      })
      if (!answer.ok || !answer.body) throw await failureOf(answer)
      yield* readServerEvents(answer.body)
    },
    async resume(conversation, signal) {
      const answer = await call(`${path(conversation)}/stream`, { signal })
      if (answer.status === 204 || answer.status === 404) return null
      if (!answer.ok || !answer.body) throw await failureOf(answer)
      return readServerEvents(answer.body)
    },
    async *live(conversation, after, signal) {
      const answer = await call(`${path(conversation)}/live?after=${after}`, { signal })
      if (!answer.ok || !answer.body) throw await failureOf(answer)
      for await (const told of readServerEvents(answer.body) as AsyncGenerator<StreamPart | LiveEntry | LiveTyping>)
        if (told.type === 'desk-entry' || told.type === 'desk-typing') yield told
    },
    typing(conversation) {
      call(`${path(conversation)}/typing`, { method: 'POST' }).catch(() => {})
    },
    async history(conversation) {
      const answer = await call(path(conversation), {})
      if (answer.status === 404 || answer.status === 403 || answer.status === 401) return null
      if (!answer.ok) throw await failureOf(answer)
      return (await answer.json()) as ChatHistory
    },
    async ratingsDue(conversation) {
      const answer = await call(`api/rating?conversationId=${encodeURIComponent(conversation)}`, {})
      if (!answer.ok) throw await failureOf(answer)
      return ((await answer.json()) as RatingsDue).ask
    },
    async rate(rating) {
      const answer = await call('api/rating', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(rating),
      })
      if (!answer.ok) throw await failureOf(answer)
      return ((await answer.json()) as RatingsDue).ask
    },
    async rateReply(conversationId, turnId, thumb) {
      const answer = await call('api/rating/reply', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ conversationId, turnId, thumb }),
      })
      if (!answer.ok) throw await failureOf(answer)
    },
  }
}
