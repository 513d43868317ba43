import type { Block, ConversationRecord } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'
import { isBadReply, isGoodReply, replyStars } from '../reply-stars.js'

export type FineTuningFormat = 'sft' | 'preference'

interface Message {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

interface RatedTurn {
  /** All that was said before, and the customer's message. */
  readonly prompt: readonly Message[]
  readonly reply: string
  readonly rating: number
}

const CHUNK = 500

/**
 * Rated turns as training data for a language model, as JSON Lines, without personal data. `sft`: each well rated reply behind
 * what was said before, `{ messages }`. `preference`: of replies to the same message behind the same messages (their
 * case aside), a well and a badly rated one in other words, each reply in one pair at most, `{ prompt, chosen, rejected }`; the
 * prompt is the better one's.
 *
 * Cost  reads the whole event log; memory linear in ratings.
 */
export async function* fineTuningLines(store: Store, format: FineTuningFormat): AsyncGenerator<string, void, void> {
  const waiting = new Map<string, RatedTurn[]>()
  for await (const turn of ratedTurns(store)) {
    const { prompt, reply, rating } = turn
    if (format === 'sft') {
      if (isGoodReply(rating)) yield JSON.stringify({ messages: [...prompt, { role: 'assistant', content: reply }] })
      continue
    }
    if (!isGoodReply(rating) && !isBadReply(rating)) continue
    // "Under 300" of mugs is not answered worse by what is said of shirts.
    const asked = JSON.stringify(
      prompt.flatMap(({ role, content }) => (role === 'user' ? [content.normalize('NFKC').trim().toLowerCase()] : [])),
    )
    const others = waiting.get(asked) ?? []
    // The same words rated both ways teach nothing, and wait for other words.
    const at = others.findIndex((other) => isGoodReply(other.rating) !== isGoodReply(rating) && other.reply !== reply)
    if (at < 0) {
      waiting.set(asked, [...others, turn])
      continue
    }
    const [other] = others.splice(at, 1)
    const [better, worse] = isGoodReply(rating) ? [turn, other] : [other, turn]
    yield JSON.stringify({
      prompt: better.prompt,
      chosen: [{ role: 'assistant', content: better.reply }],
      rejected: [{ role: 'assistant', content: worse.reply }],
    })
  }
}

async function* ratedTurns(store: Store): AsyncGenerator<RatedTurn, void, void> {
  for (const [conversationId, ratings] of await ratingsOf(store)) {
    const record = await store.conversations.record(conversationId)
    if (record) yield* turnsOf(record, ratings)
  }
}

/** By conversation, then by turn: the last rating counts. */
async function ratingsOf(store: Store): Promise<Map<string, Map<string, number>>> {
  const all = new Map<string, Map<string, number>>()
  for (let after = 0; ; ) {
    const chunk = await store.events.read({ after, limit: CHUNK })
    for (const { event } of chunk) {
      const rating = replyStars(event)
      const { conversationId, turnId } = event.context ?? {}
      if (typeof conversationId !== 'string' || typeof turnId !== 'string' || rating === undefined) continue
      const ratings = all.get(conversationId) ?? new Map<string, number>()
      all.set(conversationId, ratings.set(turnId, rating))
    }
    const last = chunk.at(-1)
    if (!last) return all
    after = last.number
  }
}

function* turnsOf({ turns }: ConversationRecord, ratings: ReadonlyMap<string, number>): Generator<RatedTurn> {
  const said: Message[] = []
  for (const { id, message, reply } of turns) {
    said.push({ role: 'user', content: message })
    const words = wordsOf(reply)
    const rating = ratings.get(id)
    if (rating !== undefined && words !== '') yield { prompt: [...said], reply: words, rating }
    said.push({ role: 'assistant', content: words })
  }
}

const wordsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')
