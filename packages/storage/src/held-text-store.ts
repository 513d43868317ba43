import { createHash } from 'node:crypto'
import type { HeldText, HeldTextPage, HeldTextState, HeldTextVerdict } from '@elmo-chat/protocol'
import { changeInsert } from './change-store.js'
import { cleanText } from './clean-text.js'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { StoreContext } from './store-context.js'

/** A text that is held back, and what was found in it. */
export interface TextToHold extends Pick<HeldText, 'text' | 'language' | 'source' | 'subject' | 'kind' | 'because'> {
  /** The text without disguises: one wording waits once. */
  readonly wording: string
  readonly found: string
  readonly chance: number
}

/** What people have decided, for the moderator. */
export interface DecidedText {
  readonly text: string
  readonly kind: string
  readonly verdict: HeldTextVerdict
}

export interface HeldTextStore {
  /** Holds a text, and gives its id; of a wording that is held already, it is counted how often. */
  hold(text: TextToHold): Promise<string>
  /** Those of a state, the latest first. */
  list(state: HeldTextState, page?: { cursor?: string; limit?: number }): Promise<HeldTextPage>
  /** Decides on one, or again. Gives whether there is such a one. */
  decide(id: string, verdict: HeldTextVerdict, by: string): Promise<boolean>
  /** The latest decisions. */
  decided(most: number): Promise<DecidedText[]>
}

/** Longer texts are cut where they are kept; their wording is told by its hash. */
const LONGEST = 4_000

const COLUMNS = `id, text, language, source, subject, kind, because, found, chance, times, first_at as "firstAt",
  last_at as "lastAt", verdict, by, decided_at as "decidedAt"`

const CONDITIONS: Readonly<Record<HeldTextState, string>> = {
  waiting: 'verdict is null',
  approved: "verdict = 'approved'",
  rejected: "verdict = 'rejected'",
}

export function heldTextStore({ database, now, newId }: StoreContext): HeldTextStore {
  return {
    async hold({ wording, text, language, source, subject, kind, because, found, chance }) {
      const [{ id }] = await database.query<{ id: string }>(
        `insert into elmo.held_text as standing
             (id, wording, text, language, source, subject, kind, because, found, chance, times, first_at, last_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11)
           on conflict (wording) do update set times = standing.times + 1, last_at = excluded.last_at
         returning id`,
        [
          ...[newId(), createHash('sha256').update(wording).digest('base64url')],
          ...[cleanText(text.slice(0, LONGEST)), language, source, cleanText(subject), kind, because],
          ...[cleanText(found.slice(0, LONGEST)), chance, now()],
        ],
      )
      return id
    },
    async list(state, { cursor, limit } = {}) {
      const size = pageSize(limit, 50, 100)
      const [at, after] = cursor ? readCursor(cursor, 2) : [null, '']
      const rows = await database.query<HeldText>(
        `select ${COLUMNS} from elmo.held_text
         where ${CONDITIONS[state]} and ($1::timestamptz is null or (last_at, id) < ($1::timestamptz, $2))
         order by last_at desc, id desc limit $3`,
        [at, after, size + 1],
      )
      const [counts] = await database.query<{ waiting: number }>(
        'select count(*) as waiting from elmo.held_text where verdict is null',
      )
      const items = rows.slice(0, size)
      const last = items.at(-1)
      return {
        items,
        waiting: counts.waiting,
        ...(last && rows.length > size ? { cursor: writeCursor([last.lastAt, last.id]) } : {}),
      }
    },
    async decide(id, verdict, by) {
      const rows = await database.query(
        `with decided as (
           update elmo.held_text set verdict = $4, by = $2, decided_at = $1 where id = $3 returning id, verdict
         ), told as (${changeInsert('held-text', 'changed', "select id, json_build_object('verdict', verdict) from decided")})
         select id from decided`,
        [now(), by, id, verdict],
      )
      return rows.length > 0
    },
    decided: (most) =>
      database.query<DecidedText>(
        'select text, kind, verdict from elmo.held_text where verdict is not null order by decided_at desc, id limit $1',
        [most],
      ),
  }
}
