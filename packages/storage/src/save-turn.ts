import { no, ok, type Result } from '@elmo-chat/kernel'
import type { Block, EventInput, TurnTrace } from '@elmo-chat/protocol'
import { json } from './clean-text.js'
import type { Statements } from './database.js'
import { type Deeds, type DeedsRefused, doWith, NotDone } from './deeds.js'
import type { StoreContext } from './store-context.js'
import { digestTurn, eventRows, moodOf } from './turn-digest.js'

/** All that a turn leaves behind. */
export interface TurnToSave {
  readonly conversationId: string
  readonly visitorId: string
  readonly language: 'en' | 'zh'
  /** The version that `find` gave; 0 for a new conversation. */
  readonly version: number
  readonly turnId: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** The customer's words. */
  readonly message: string
  /** The same with personal data taken out: what lies in the database in the clear. `message` when left out. */
  readonly readable?: string
  readonly reply: readonly Block[]
  /** The same with personal data taken out. `reply` when left out. */
  readonly readableReply?: readonly Block[]
  readonly trace: TurnTrace
  /** The conversation's memory after the turn: any JSON value. */
  readonly state: unknown
  /** What of the memory must not lie in the database in the clear. */
  readonly privateState?: unknown
  readonly events: readonly EventInput[]
  /** What the turn does beside being said: all of it is done with the turn, or the turn is not kept either. */
  readonly deeds?: Deeds
}

/** Another process went on with this conversation, a person took it over, or it belongs to someone else: find it again. */
export interface ConversationMoved {
  readonly code: 'CONVERSATION_MOVED'
}

const SLOTS = 8
/** A person holds the conversation: the assistant is silent. */
const PERSON = 3
const FIRST_MESSAGE_LENGTH = 300

const openConversation = `
  insert into elmo.conversation (id, visitor_id, language, started_at, last_at, version, first_message,
    mood, without_result, asked_for_human, state, sealed)
  select id, visitor_id, language, at, at, 1, first_message, mood, without_result, asked_for_human, state, sealed_state
  from input
  on conflict (id) do nothing
  returning id, version`

const goOn = `
  update elmo.conversation told
  set language = input.language, last_at = greatest(told.last_at, input.at), version = told.version + 1,
    mood = input.mood, without_result = told.without_result or input.without_result,
    asked_for_human = told.asked_for_human or input.asked_for_human, state = input.state, sealed = input.sealed_state
  from input
  where told.id = input.id and told.version = input.version and told.visitor_id = input.visitor_id
    and not exists (select from elmo.desk_case held where held.conversation_id = input.id and held.state = ${PERSON})
  returning told.id, told.version`

/** One statement: on the embedded database a turn costs one round trip and one sync of the disk. */
const statement = (conversation: string) => `
with input as (
  select * from json_to_record($1::json) as row (
    id text, visitor_id text, language text, version integer, turn_id text, at timestamptz, message text, sealed text,
    first_message text, reply json, sealed_reply text, trace json, state json, sealed_state text, ms real, mood real, without_result boolean,
    asked_for_human boolean, opened integer, good integer, neutral integer, bad integer, hour timestamptz, day text,
    slot smallint, received_at timestamptz)
), conversation as (${conversation}
), turn as (
  insert into elmo.turn (id, conversation_id, position, at, message, sealed, reply, sealed_reply, trace, ms)
  select input.turn_id, conversation.id, conversation.version, input.at, message, sealed, reply, sealed_reply, trace, ms
  from conversation, input
), activity as (
  insert into elmo.activity_hour as counter
    (hour, slot, conversations, messages, without_result, good, neutral, bad, asked_for_human)
  select hour, slot, opened, 1, without_result::integer, good, neutral, bad, asked_for_human::integer
  from conversation, input
  on conflict (hour, slot) do update set
    conversations = counter.conversations + excluded.conversations,
    messages = counter.messages + 1,
    without_result = counter.without_result + excluded.without_result,
    good = counter.good + excluded.good,
    neutral = counter.neutral + excluded.neutral,
    bad = counter.bad + excluded.bad,
    asked_for_human = counter.asked_for_human + excluded.asked_for_human
), told as (
  insert into elmo.tally as counter (name, slot, count)
  select 'conversations', slot, 1 from conversation, input where opened = 1
  on conflict (name, slot) do update set count = counter.count + 1
), asked as (
  insert into elmo.asked_day as counter (day, field, value, label, count)
  select day, field, value, label, 1
  from conversation, input, json_to_recordset($2::json) as row (field text, value text, label text)
  on conflict (day, field, value) do update set count = counter.count + 1, label = excluded.label
), unmet as (
  insert into elmo.unmet_day as counter (day, text, conversation_id, count)
  select day, lower(left(btrim(message), 200)), conversation.id, 1
  from conversation, input where without_result
  on conflict (day, text) do update set count = counter.count + 1, conversation_id = excluded.conversation_id
), event as (
  insert into elmo.event (id, type, at, received_at, visitor_id, body)
  select row.id, row.type, row.at, input.received_at, row.visitor_id, row.body
  from conversation, input,
    json_to_recordset($3::json) as row (id text, type text, at timestamptz, visitor_id text, body json)
  on conflict (id) do nothing
  returning type
), counted as (
  insert into elmo.event_hour as counter (hour, type, slot, count)
  select hour, type, slot, count(*) from event, input group by hour, type, slot order by type
  on conflict (hour, type, slot) do update set count = counter.count + excluded.count
)
select version from conversation`

const begin = statement(openConversation)
const resume = statement(goOn)

/** Keeps a turn with all that follows from it, or nothing. Gives the conversation's new version. */
export async function saveTurn(
  context: StoreContext,
  turn: TurnToSave,
): Promise<Result<{ version: number }, ConversationMoved | DeedsRefused>> {
  const { deeds } = turn
  if (!deeds) return keepTurn(context.database, context, turn)
  try {
    return await context.database.transaction(async (statements) => {
      const kept = await keepTurn(statements, context, turn)
      if (kept.ok) await doWith(statements, context, deeds, turn.conversationId)
      return kept
    })
  } catch (error) {
    if (error instanceof NotDone) return no(error.refused)
    throw error
  }
}

async function keepTurn(
  statements: Pick<Statements, 'query'>,
  { random, now, vault }: StoreContext,
  turn: TurnToSave,
): Promise<Result<{ version: number }, ConversationMoved>> {
  const { ms, mood, withoutResult, askedForHuman, asked } = digestTurn(turn.reply, turn.trace)
  const felt = moodOf(mood)
  const { message: words, readable = words, reply, readableReply = reply } = turn
  const seal = (value: unknown) => vault?.seal(JSON.stringify(value)) ?? null
  const at = new Date(turn.at).toISOString()
  const input = {
    id: turn.conversationId,
    visitor_id: turn.visitorId,
    language: turn.language,
    version: turn.version,
    turn_id: turn.turnId,
    at,
    message: readable,
    sealed: readable === words ? null : (vault?.seal(words) ?? null),
    first_message: readable.slice(0, FIRST_MESSAGE_LENGTH),
    reply: readableReply,
    sealed_reply: readableReply === reply ? null : seal(reply),
    trace: turn.trace,
    state: turn.state,
    sealed_state: turn.privateState === undefined ? null : seal(turn.privateState),
    ms,
    mood,
    without_result: withoutResult,
    asked_for_human: askedForHuman,
    opened: turn.version === 0 ? 1 : 0,
    good: felt === 'good' ? 1 : 0,
    neutral: felt === 'neutral' ? 1 : 0,
    bad: felt === 'bad' ? 1 : 0,
    hour: hourOf(at),
    day: at.slice(0, 10),
    slot: Math.floor(random() * SLOTS),
    received_at: now(),
  }
  const rows = await statements.query<{ version: number }>(turn.version === 0 ? begin : resume, [
    json(input),
    json(asked),
    json(eventRows(turn.events)),
  ])
  return rows.length > 0 ? ok({ version: rows[0].version }) : no({ code: 'CONVERSATION_MOVED' })
}

/** `2026-11-23T16:37:32.123Z` → `2026-11-23T16:00:00.000Z`. */
export function hourOf(at: string): string {
  return `${at.slice(0, 13)}:00:00.000Z`
}
