import type { Result } from '@elmo-chat/kernel'
import type {
  Block,
  ChatMessage,
  ConversationMark,
  ConversationPage,
  ConversationRecord,
  Thumb,
  TurnRecord,
  TurnTrace,
} from '@elmo-chat/protocol'
import { json } from './clean-text.js'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { DeedsRefused } from './deeds.js'
import { LOW_RATING } from './rating-store.js'
import { type ConversationMoved, saveTurn, type TurnToSave } from './save-turn.js'
import type { StoreContext } from './store-context.js'
import { FELT, TURN_SKILL } from './turn-digest.js'

/** What the next turn starts from. */
export interface StoredConversation {
  readonly id: string
  readonly visitorId: string
  readonly language: 'en' | 'zh'
  /** Counts the turns; `saveTurn` wants it back. */
  readonly version: number
  readonly state: unknown
  /** What of the memory is sealed; undefined where nothing is, or it cannot be opened. */
  readonly privateState?: unknown
}

/** One turn, with whose it is. */
export interface TurnOf extends Pick<ConversationRecord, 'visitorId' | 'language'> {
  /** From 1. */
  readonly position: number
  readonly turn: TurnRecord
}

export interface ConversationStore {
  find(id: string): Promise<StoredConversation | null>
  saveTurn(turn: TurnToSave): Promise<Result<{ version: number }, ConversationMoved | DeedsRefused>>
  /** For the visitor whose own they are: verbatim. */
  messages(id: string): Promise<ChatMessage[]>
  /**
   * Conversations, the latest first. With `q`, those in which a customer's message contains it, whatever the case;
   * with `only`, those of that mark. `total` then counts among the latest SEARCHED conversations, which is as far as
   * the search goes.
   */
  list(page?: { q?: string; only?: ConversationMark; cursor?: string; limit?: number }): Promise<ConversationPage>
  /** A conversation to look at: personal data stays redacted. */
  record(id: string): Promise<ConversationRecord | null>
  /** One turn, or the last that none of these skills answered; where there is no such, the last of all. Redacted as in `record`. */
  turn(conversationId: string, which: { id: string } | { lastBut: readonly string[] }): Promise<TurnOf | null>
  /**
   * Redacted questions, or what `find` met with nothing and no kind of product, among the latest turns that neither a
   * document nor a product answered, the latest first; one that a passage was quoted beside is not answered.
   */
  unanswered(latest: number): Promise<{ text: string; at: string; conversationId: string; skill: string }[]>
  /** Every conversation with every turn and the customer's words verbatim, the oldest first, read in steps. */
  exportAll(): AsyncIterableIterator<ConversationRecord>
}

/** How many conversations a text search looks through. */
export const SEARCHED = 20_000
const SEARCHED_A_STATEMENT = 500

interface ConversationRow {
  readonly id: string
  readonly visitor_id: string
  readonly language: 'en' | 'zh'
  readonly started_at: string
  readonly last_at: string
  readonly version: number
  readonly first_message: string
  readonly mood: number
  readonly without_result: boolean
  readonly asked_for_human: boolean
  readonly rating: number | null
}

interface TurnRow {
  readonly id: string
  readonly at: string
  readonly message: string
  readonly sealed: string | null
  readonly reply: string
  readonly sealed_reply: string | null
  readonly trace: string
  readonly thumb: Thumb | null
}

const columns = `id, visitor_id, language, started_at, last_at, version, first_message, mood, without_result, asked_for_human,
  (select score from elmo.rating rated where rated.conversation_id = conversation.id and kind = 'rating') as rating`

export function conversationStore(context: StoreContext): ConversationStore {
  const { database, vault } = context
  const verbatim = (readable: string, sealed: string | null) => (sealed && vault?.open(sealed)) || readable
  const turns = (id: string) =>
    database.query<TurnRow>(
      `select id, at, message, sealed, reply, sealed_reply, trace, thumb from elmo.turn
       where conversation_id = $1 order by position`,
      [id],
    )
  const recordOf = async (row: ConversationRow, wording: Wording): Promise<ConversationRecord> => ({
    id: row.id,
    startedAt: row.started_at,
    language: row.language,
    visitorId: row.visitor_id,
    turns: (await turns(row.id)).map((turn) => turnRecord(turn, wording)),
  })

  return {
    async find(id) {
      const [row] = await database.query<ConversationRow & { state: string; sealed: string | null }>(
        'select id, visitor_id, language, version, state, sealed from elmo.conversation where id = $1',
        [id],
      )
      if (!row) return null
      const { visitor_id, language, version, state, sealed } = row
      const opened = sealed && vault?.open(sealed)
      return {
        ...{ id, visitorId: visitor_id, language, version, state: JSON.parse(state) as unknown },
        ...(opened ? { privateState: JSON.parse(opened) as unknown } : {}),
      }
    },

    saveTurn: (turn) => saveTurn(context, turn),

    async unanswered(latest) {
      const found: { text: string; at: string; conversationId: string; skill: string }[] = []
      const [{ last }] = await database.query<{ last: number }>(
        'select coalesce(max(number), 0) as last from elmo.turn',
      )
      for (let end = Number(last); end > 0 && end > last - latest; end -= SEARCHED_A_STATEMENT) {
        const rows = await database.query<{ message: string; at: string; conversation_id: string; skill: string }>(
          `select message, at, conversation_id, ${TURN_SKILL} as skill from elmo.turn
           where number > $1 and number <= $2 and (${TURN_SKILL} in ('policy', 'unclear')
               or trace -> 'decision' ->> 'outcome' = 'unknown'
               or (${TURN_SKILL} = 'find' and json_array_length(trace -> 'retrieved') = 0
                 and position('"category"' in (trace -> 'brief' -> 'constraints')::text) = 0))
             and (position('"data-citations"' in reply::text) = 0 or trace -> 'decision' ->> 'outcome' = 'unknown')
             and length(message) between 4 and 300
           order by number desc`,
          [end - SEARCHED_A_STATEMENT, end],
        )
        found.push(
          ...rows.map(({ message, at, conversation_id, skill }) => ({
            ...{ text: message, at, skill },
            conversationId: conversation_id,
          })),
        )
      }
      return found
    },
    async messages(id) {
      const rows = await database.query<Omit<TurnRow, 'trace'>>(
        `select id, at, message, sealed, reply, sealed_reply, thumb from elmo.turn
         where conversation_id = $1 order by position`,
        [id],
      )
      return rows.flatMap(({ id: turnId, at, message, sealed, reply, sealed_reply, thumb }): ChatMessage[] => [
        { id: `${turnId}-q`, role: 'user', at, parts: [{ type: 'text', text: verbatim(message, sealed) }] },
        {
          ...{ id: turnId, role: 'assistant', at, parts: JSON.parse(verbatim(reply, sealed_reply)) as Block[] },
          ...(thumb ? { thumb } : {}),
        },
      ])
    },

    async list({ q = '', only, cursor, limit } = {}) {
      const size = pageSize(limit, 30, 100)
      const after = cursor ? readCursor(cursor, 2).map(String) : null
      const found =
        q.trim() || only ? await search({ q: q.trim(), only }, after, size + 1) : await latest(after, size + 1)
      const rows = found.rows.slice(0, size)
      const last = rows[rows.length - 1]
      return {
        total: found.total,
        items: rows.map(listed),
        ...(found.rows.length > size ? { cursor: writeCursor([last.last_at, last.id]) } : {}),
      }
    },

    async record(id) {
      const [row] = await database.query<ConversationRow>(`select ${columns} from elmo.conversation where id = $1`, [
        id,
      ])
      return row ? recordOf(row, (readable) => readable) : null
    },

    async turn(conversationId, which) {
      const [row] = await database.query<
        TurnRow & Pick<ConversationRow, 'visitor_id' | 'language'> & { position: number }
      >(
        `select visitor_id, language, position, turn.id, at, message, turn.sealed, reply, sealed_reply, trace, thumb
         from elmo.turn join elmo.conversation on conversation.id = conversation_id
         where conversation_id = $1 and ($2::text is null or turn.id = $2)
         order by ${TURN_SKILL} in (select value from json_array_elements_text($3::json)), position desc limit 1`,
        [conversationId, 'id' in which ? which.id : null, json('lastBut' in which ? which.lastBut : [])],
      )
      if (!row) return null
      const { visitor_id: visitorId, language, position } = row
      return { visitorId, language, position, turn: turnRecord(row, (readable) => readable) }
    },

    async *exportAll() {
      for (let after = ''; ; ) {
        const rows = await database.query<ConversationRow>(
          `select ${columns} from elmo.conversation where id > $1 order by id limit 50`,
          [after],
        )
        for (const row of rows) yield await recordOf(row, verbatim)
        if (rows.length === 0) return
        after = rows[rows.length - 1].id
      }
    },
  }

  async function latest(after: string[] | null, limit: number) {
    const rows = await database.query<ConversationRow>(
      `select ${columns} from elmo.conversation
       where (last_at, id) < ($1::timestamptz, $2) order by last_at desc, id desc limit $3`,
      [...(after ?? ['infinity', '']), limit],
    )
    const [{ total }] = await database.query<{ total: number }>(
      "select coalesce(sum(count), 0)::int8 as total from elmo.tally where name = 'conversations'",
    )
    return { rows, total }
  }

  /** Walks from the latest conversation on, some hundred a statement, so that turns are served in between. */
  async function search(
    { q, only = '' }: { q: string; only?: ConversationMark | '' },
    after: string[] | null,
    limit: number,
  ) {
    const pattern = `%${q.slice(0, 200).replace(/[\\%_]/g, '\\$&')}%`
    const rows: ConversationRow[] = []
    let total = 0
    let place: (string | number)[] = ['infinity', '']
    for (let seen = 0; seen < SEARCHED; seen += SEARCHED_A_STATEMENT) {
      const step = await database.query<ConversationRow & { hit: boolean }>(
        `select ${columns}, exists (
           select from elmo.turn where conversation_id = conversation.id and message ilike $4)
           and case $5 when 'without-result' then without_result when 'asked-for-human' then asked_for_human
             when 'bad-mood' then mood < -${FELT} when 'rated-low' then exists (select from elmo.rating rated
               where rated.conversation_id = conversation.id and kind = 'rating' and score <= ${LOW_RATING})
             else true end as hit
         from elmo.conversation
         where (last_at, id) < ($1::timestamptz, $2) order by last_at desc, id desc limit $3`,
        [place[0], place[1], SEARCHED_A_STATEMENT, pattern, only],
      )
      for (const row of step.filter(({ hit }) => hit)) {
        total++
        if (rows.length < limit && (!after || isBefore(row, after))) rows.push(row)
      }
      if (step.length < SEARCHED_A_STATEMENT) break
      place = [step[step.length - 1].last_at, step[step.length - 1].id]
    }
    return { rows, total }
  }
}

function isBefore(row: ConversationRow, [at, id]: string[]): boolean {
  return row.last_at < at || (row.last_at === at && row.id < id)
}

function listed(row: ConversationRow): ConversationPage['items'][number] {
  return {
    id: row.id,
    startedAt: row.started_at,
    lastAt: row.last_at,
    language: row.language,
    turns: row.version,
    firstMessage: row.first_message,
    mood: row.mood,
    withoutResult: row.without_result,
    askedForHuman: row.asked_for_human,
    rating: row.rating,
  }
}

/** Whether words are told as they lie in the clear or as they were said. */
type Wording = (readable: string, sealed: string | null) => string

function turnRecord(row: TurnRow, wording: Wording): TurnRecord {
  const { id, at, message, sealed, reply, sealed_reply, trace, thumb } = row
  return {
    ...{ id, at, message: wording(message, sealed), trace: JSON.parse(trace) as TurnTrace },
    reply: JSON.parse(wording(reply, sealed_reply)) as Block[],
    ...(thumb ? { thumb } : {}),
  }
}
