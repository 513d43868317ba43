import type { Case } from '@elmo-chat/desk'
import { no, ok, type Result } from '@elmo-chat/kernel'
import { cleanText, json } from './clean-text.js'
import type { Statements } from './database.js'
import { type CaseGlance, glances } from './desk-glance.js'
import type { StoreContext } from './store-context.js'

/** A conversation's case as it is kept. */
export interface StoredCase extends Case {
  readonly conversationId: string
  /** Counts the changes; 0 is the case of a conversation that has none yet. */
  readonly version: number
  readonly agentName: string | null
  /** Since when it is in its state, ISO 8601 UTC. */
  readonly since: string
  readonly changedAt: string
}

/** What a person did or said. */
export interface DeskEntry {
  /** The version of the case that it made: without gaps for who reads in order. */
  readonly position: number
  readonly id: string
  readonly at: string
  readonly kind: 'customer' | 'agent' | 'note' | 'state'
  readonly by: string
  readonly words: string
  /** The case's state after it. */
  readonly state: number
}

export interface CaseMove {
  readonly conversationId: string
  /** The version that `find` gave; 0 for none. */
  readonly version: number
  readonly next: Case & { readonly agentName: string | null }
  readonly entry: Pick<DeskEntry, 'id' | 'kind' | 'by' | 'words'> & {
    /** The words with personal data taken out: what lies in the database in the clear. `words` when left out. */
    readonly readable?: string
  }
}

/** Another agent, process or message changed the case meanwhile: find it again. `KNOWN` when the entry is there already. */
export interface CaseMoved {
  readonly code: 'CASE_MOVED' | 'KNOWN'
}

export interface DeskStore {
  find(conversationId: string): Promise<StoredCase | null>
  /** Changes a case and keeps what changed it, both or neither, if the case still stands at that version. */
  move(change: CaseMove): Promise<Result<StoredCase, CaseMoved>>
  /** What happened behind a position, in order, verbatim. */
  entries(conversationId: string, after?: number): Promise<DeskEntry[]>
  /** What customers and agents said lately, in every conversation's own order: personal data stays redacted. */
  spoken(latest: number): Promise<(DeskEntry & { readonly conversationId: string })[]>
  /** Who waits and who is held, the longest first; at most 500. */
  open(): Promise<StoredCase[]>
  /** The versions of those of these conversations that have a case. */
  versions(conversationIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Somebody has the inbox open now. */
  seen(agent: DeskAgent): Promise<void>
  /** Who had the inbox open since then, in milliseconds since 1970. */
  present(since: number): Promise<DeskAgent[]>
  /** Differs after every change of what is open, by any process. */
  revision(): Promise<string>
  /** What an agent sees of these conversations at a glance. */
  glances(conversationIds: readonly string[], agentId: string): Promise<ReadonlyMap<string, CaseGlance>>
  /** An agent has read as many of the customer's messages; fewer than before change nothing. */
  read(conversationId: string, agentId: string, heard: number): Promise<void>
  /** Tells the other processes without waiting for it; see `hear`. */
  signal(signal: DeskSignal): void
  /** Hears what other processes do at the desk; ends by what it gives back. What is lost is found by looking. */
  hear(listener: (signal: DeskSignal) => void): () => void
}

/** Something at the desk that is worth looking at. */
export type DeskSignal =
  | { readonly type: 'case'; readonly conversationId: string }
  /** Somebody writes: an agent by name, or the customer. */
  | { readonly type: 'typing'; readonly conversationId: string; readonly by: string | null }
  /** Customers have their conversations open, or have closed them. */
  | { readonly type: 'here'; readonly conversationIds: readonly string[]; readonly isHere: boolean }
  | { readonly type: 'agent' }

export interface DeskAgent {
  readonly id: string
  readonly name: string
}

interface CaseRow {
  readonly conversation_id: string
  readonly version: number
  readonly state: number
  readonly agent_id: string | null
  readonly agent_name: string | null
  readonly priority: number
  readonly reasons: string
  readonly since: string
  readonly changed_at: string
}

const OPEN_LIMIT = 500
const columns = 'conversation_id, version, state, agent_id, agent_name, priority, reasons, since, changed_at'

const input = `
with input as (
  select * from json_to_record($1::json) as row (conversation_id text, version integer, state smallint, agent_id text,
    agent_name text, priority integer, reasons json, at timestamptz, id text, kind text, by text, words text, sealed text)
)`
const keep = `, kept as (
  insert into elmo.desk_entry (conversation_id, position, id, at, kind, by, words, sealed, state)
  select changed.conversation_id, changed.version, id, at, kind, by, words, sealed, input.state from changed, input
)
select ${columns} from changed`
const begin = `${input}, changed as (
  insert into elmo.desk_case (conversation_id, version, state, agent_id, agent_name, priority, reasons, since, changed_at)
  select conversation_id, 1, state, agent_id, agent_name, priority, reasons, at, at from input
  on conflict (conversation_id) do nothing
  returning *
)${keep}`
const goOn = `${input}, changed as (
  update elmo.desk_case standing
  set version = standing.version + 1, state = input.state, agent_id = input.agent_id, agent_name = input.agent_name,
    priority = input.priority, reasons = input.reasons,
    since = case when standing.state = input.state then standing.since else input.at end, changed_at = input.at
  from input
  where standing.conversation_id = input.conversation_id and standing.version = input.version
    and not exists (select from elmo.desk_entry known
      where known.conversation_id = input.conversation_id and known.id = input.id)
  returning standing.*
)${keep}`

export function deskStore(context: StoreContext): DeskStore {
  const { database, now, vault } = context
  const { signals } = database
  // What is signalled stands even where nobody hears of it at once.
  const signal = (signal: DeskSignal) => void signals.send(json(signal)).catch(() => {})
  return {
    async find(conversationId) {
      const [row] = await database.query<CaseRow>(`select ${columns} from elmo.desk_case where conversation_id = $1`, [
        conversationId,
      ])
      return row ? caseOf(row) : null
    },
    async move(change) {
      const moved = await moveCase(database, context, change)
      if (moved.ok) signal({ type: 'case', conversationId: change.conversationId })
      return moved
    },
    async entries(conversationId, after = 0) {
      const rows = await database.query<DeskEntry & { sealed: string | null }>(
        `select position, id, at, kind, by, words, sealed, state from elmo.desk_entry
         where conversation_id = $1 and position > $2 order by position`,
        [conversationId, after],
      )
      return rows.map(({ sealed, ...entry }) => ({ ...entry, words: (sealed && vault?.open(sealed)) || entry.words }))
    },
    spoken: (latest) =>
      database.query(
        `select conversation_id as "conversationId", position, id, at, kind, by, words, state from (
           select * from elmo.desk_entry where kind in ('customer', 'agent') order by at desc limit $1
         ) latest order by conversation_id, position`,
        [latest],
      ),
    async open() {
      const rows = await database.query<CaseRow>(
        `select ${columns} from elmo.desk_case where state in (2, 3) order by since, conversation_id limit ${OPEN_LIMIT}`,
      )
      return rows.map(caseOf)
    },
    async versions(conversationIds) {
      const rows = await database.query<{ conversation_id: string; version: number }>(
        `select conversation_id, version from elmo.desk_case
         where conversation_id in (select value from json_array_elements_text($1::json))`,
        [json(conversationIds)],
      )
      return new Map(rows.map(({ conversation_id, version }) => [conversation_id, version]))
    },
    async seen({ id, name }) {
      await database.query(
        `insert into elmo.desk_agent (id, name, seen_at) values ($1, $2, $3)
         on conflict (id) do update set name = excluded.name, seen_at = excluded.seen_at`,
        [id, name, now()],
      )
    },
    present: (since) =>
      database.query<DeskAgent>('select id, name from elmo.desk_agent where seen_at > $1 order by name', [
        new Date(since).toISOString(),
      ]),
    async revision() {
      const [{ revision }] = await database.query<{ revision: string }>(
        `select coalesce(sum(version), 0) || ' ' || count(*) || ' ' || coalesce(max(changed_at)::text, '') as revision
         from elmo.desk_case where state in (2, 3)`,
      )
      return revision
    },
    glances: (conversationIds, agentId) => glances(database, conversationIds, agentId),
    async read(conversationId, agentId, heard) {
      await database.query(
        `insert into elmo.desk_read (conversation_id, agent_id, heard)
         select conversation_id, $2, $3::integer from elmo.desk_case where conversation_id = $1
         on conflict (conversation_id, agent_id) do update set heard = greatest(desk_read.heard, excluded.heard)`,
        [conversationId, agentId, heard],
      )
    },
    signal,
    hear: (listener) =>
      signals.hear((word) => {
        const heard = signalIn(word)
        if (heard) listener(heard)
      }),
  }
}

/** Anybody who may connect to the database can say something on the channel. */
function signalIn(word: string): DeskSignal | null {
  try {
    return JSON.parse(word) as DeskSignal
  } catch {
    return null
  }
}

/** One statement, which may be part of a transaction. */
export async function moveCase(
  statements: Pick<Statements, 'query'>,
  { now, vault }: StoreContext,
  { conversationId, version, next, entry }: CaseMove,
): Promise<Result<StoredCase, CaseMoved>> {
  const { words, readable = words } = entry
  const [row] = await statements.query<CaseRow>(version === 0 ? begin : goOn, [
    json({
      conversation_id: conversationId,
      version,
      state: next.state,
      agent_id: next.agentId,
      agent_name: next.agentName,
      priority: next.priority,
      reasons: next.reasons,
      at: now(),
      id: entry.id,
      kind: entry.kind,
      by: entry.by,
      words: cleanText(readable),
      sealed: readable === words ? null : (vault?.seal(words) ?? null),
    }),
  ])
  if (row) return ok(caseOf(row))
  const known = await statements.query('select 1 from elmo.desk_entry where conversation_id = $1 and id = $2', [
    conversationId,
    entry.id,
  ])
  return no({ code: known.length > 0 ? 'KNOWN' : 'CASE_MOVED' })
}

function caseOf(row: CaseRow): StoredCase {
  return {
    conversationId: row.conversation_id,
    version: row.version,
    state: row.state as Case['state'],
    agentId: row.agent_id,
    agentName: row.agent_name,
    priority: row.priority,
    reasons: JSON.parse(row.reasons) as string[],
    since: row.since,
    changedAt: row.changed_at,
  }
}
