import type { Block, FeelingPart } from '@elmo-chat/protocol'
import { json } from './clean-text.js'
import type { Statements } from './database.js'

export interface CaseGlance {
  readonly language: 'en' | 'zh'
  /** The customer's last words, redacted. */
  readonly lastMessage: string
  /** How many messages the customer has written. */
  readonly heard: number
  /** How many of them the agent has not read; who never opened the conversation counts those since it is in its state. */
  readonly unread: number
  /** Of the last message that the assistant answered; null where it answered none. */
  readonly mood: FeelingPart | null
}

interface GlanceRow {
  readonly id: string
  readonly language: 'en' | 'zh'
  readonly heard: number
  readonly unread: number
  readonly message: string | null
  readonly reply: string | null
  readonly asked_at: string | null
  readonly words: string | null
  readonly said_at: string | null
}

const glance = `
select told.id, told.language, (told.version + said.count)::integer as heard,
  greatest(case when mark.heard is null then said.lately + asked.lately
    else told.version + said.count - mark.heard end, 0)::integer as unread,
  turn.message, turn.reply, turn.at as asked_at, said.words, said.at as said_at
from elmo.conversation told
join elmo.desk_case standing on standing.conversation_id = told.id
left join elmo.desk_read mark on mark.conversation_id = told.id and mark.agent_id = $2
left join elmo.turn turn on turn.conversation_id = told.id and turn.position = told.version
cross join lateral (
  select count(*) as count, count(*) filter (where at >= standing.since) as lately, max(at) as at,
    (array_agg(words order by position desc))[1] as words
  from elmo.desk_entry entry where entry.conversation_id = told.id and entry.kind = 'customer'
) said
cross join lateral (
  select count(*) as lately from elmo.turn asked where asked.conversation_id = told.id and asked.at >= standing.since
) asked
where told.id in (select value from json_array_elements_text($1::json))`

/** One statement, whose cost grows with the messages of these conversations. */
export async function glances(
  statements: Pick<Statements, 'query'>,
  conversationIds: readonly string[],
  agentId: string,
): Promise<ReadonlyMap<string, CaseGlance>> {
  const rows = await statements.query<GlanceRow>(glance, [json(conversationIds), agentId])
  return new Map(rows.map((row) => [row.id, glanceOf(row)]))
}

function glanceOf({ language, heard, unread, message, reply, asked_at, words, said_at }: GlanceRow): CaseGlance {
  const blocks = reply === null ? [] : (JSON.parse(reply) as Block[])
  const isLater = said_at !== null && (asked_at === null || said_at >= asked_at)
  return {
    language,
    heard,
    unread,
    lastMessage: (isLater ? words : message) ?? '',
    mood: blocks.find((block) => block.type === 'data-feeling')?.data ?? null,
  }
}
