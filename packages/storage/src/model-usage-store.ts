import { cleanText, json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** The most tokens of one day (UTC). */
export interface ModelCaps {
  /** For each visitor. */
  readonly visitor: number
  /** For what the service desk's people ask for, all of them together. */
  readonly desk: number
  /** For all of that. */
  readonly shop: number
}

/** Whose cap a call counts against, beside the shop's. */
export type ModelSpender = { readonly visitorId: string } | 'desk'

/** Tokens that are set aside for one call. */
export interface ModelReservation {
  readonly day: string
  readonly spender: ModelSpender
  readonly tokens: number
}

export interface ModelOutcome {
  /** What the call took in truth, in tokens. */
  readonly tokens: number
  readonly ms: number
  /** Whether its words were used. */
  readonly isKept: boolean
  /** A code, where the call itself failed. */
  readonly failure?: string
}

export interface ModelDay {
  readonly day: string
  readonly calls: number
  readonly kept: number
  readonly tokens: number
  /** How many of those tokens the service desk took. */
  readonly deskTokens: number
}

export interface ModelFailure {
  readonly at: string
  readonly because: string
  readonly ms: number
}

/** Words that the audit gave up. Slots (`[[A]]`) stand for names and numbers, so that nothing of customers is in it. */
export interface ModelRefusal {
  readonly at: string
  readonly language: 'en' | 'zh'
  readonly skill: string
  /** The reply that was to be worded. */
  readonly checked: string
  readonly said: string
  readonly faults: readonly { readonly kind: string; readonly text: string }[]
}

/** What a language model costs: set aside before each call, so that no number of calls at once gets over a cap. */
export interface ModelUsageStore {
  /** Sets tokens aside for the spender and for the shop, both or neither; tells whose cap refused it otherwise. */
  reserve(spender: ModelSpender, tokens: number, caps: ModelCaps): Promise<ModelReservation | keyof ModelCaps>
  /** Puts in place of what was set aside what it came to. Without it, as after a crash, the whole stays counted. */
  settle(reservation: ModelReservation, outcome: ModelOutcome): Promise<void>
  /** The shop's last days, the latest first; days without a call are left out. */
  days(limit: number): Promise<ModelDay[]>
  failures(limit: number): Promise<ModelFailure[]>
  refuse(refusal: Omit<ModelRefusal, 'at'>): Promise<void>
  refusals(limit: number): Promise<ModelRefusal[]>
  /** How often which kind of fault gave words up in the last 30 days, the most frequent first. */
  refusalKinds(): Promise<{ kind: string; count: number }[]>
  /** Forgets visitors of days before yesterday, and failures and refusals older than 30 days. */
  sweep(): Promise<void>
}

/** Longer words are cut where they are kept, and further faults left out. */
const LONGEST = 2_000
const MOST_FAULTS = 12

const SHOP = ''
/** No visitor's id holds a space. */
const DESK = 'service desk'
const DAY_MS = 86_400_000
const FAILURES_KEPT_MS = 30 * DAY_MS

const add = `
insert into elmo.model_usage as standing (day, visitor_id, calls, kept, tokens)
select $1, $2, 1, 0, $3::bigint where $3::bigint <= $4::bigint
on conflict (day, visitor_id) do update
set tokens = standing.tokens + excluded.tokens, calls = standing.calls + 1
where standing.tokens + excluded.tokens <= $4::bigint
returning 1`

export function modelUsageStore({ database, clock, now, newId }: StoreContext): ModelUsageStore {
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  return {
    async reserve(spender, tokens, caps) {
      const day = dayOf(clock())
      try {
        await database.transaction(async (statements) => {
          const within = async (whose: keyof ModelCaps, id: string) => {
            if ((await statements.query(add, [day, id, tokens, caps[whose]])).length === 0) throw new CapReached(whose)
          }
          await within(spender === 'desk' ? 'desk' : 'visitor', idOf(spender))
          await within('shop', SHOP)
        })
      } catch (error) {
        if (error instanceof CapReached) return error.whose
        throw error
      }
      return { day, spender, tokens }
    },
    async settle({ day, spender, tokens: reserved }, { tokens, ms, isKept, failure }) {
      await database.transaction(async (statements) => {
        for (const id of [idOf(spender), SHOP])
          await statements.query(
            `update elmo.model_usage set tokens = greatest(0, tokens + $3::bigint), kept = kept + $4::integer
             where day = $1 and visitor_id = $2`,
            [day, id, tokens - reserved, isKept ? 1 : 0],
          )
        if (failure !== undefined)
          await statements.query('insert into elmo.model_failure (id, at, because, ms) values ($1, $2, $3, $4)', [
            ...[newId(), now(), failure, Math.round(ms)],
          ])
      })
    },
    days: (limit) =>
      database.query<ModelDay>(
        `select shop.day, shop.calls, shop.kept, shop.tokens, coalesce(desk.tokens, 0) as "deskTokens"
         from elmo.model_usage shop
         left join elmo.model_usage desk on desk.day = shop.day and desk.visitor_id = $2
         where shop.visitor_id = $1 order by shop.day desc limit $3`,
        [SHOP, DESK, limit],
      ),
    failures: (limit) =>
      database.query<ModelFailure>(
        'select at, because, ms from elmo.model_failure order by at desc, id desc limit $1',
        [limit],
      ),
    async refuse({ language, skill, checked, said, faults }) {
      await database.query(
        `insert into elmo.model_refusal (id, at, language, skill, checked, said, faults)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[newId(), now(), language, cleanText(skill)],
          ...[
            cleanText(checked.slice(0, LONGEST)),
            cleanText(said.slice(0, LONGEST)),
            json(faults.slice(0, MOST_FAULTS)),
          ],
        ],
      )
    },
    async refusals(limit) {
      const rows = await database.query<Omit<ModelRefusal, 'faults'> & { faults: string }>(
        `select at, language, skill, checked, said, faults from elmo.model_refusal order by at desc, id desc limit $1`,
        [limit],
      )
      return rows.map((row) => ({ ...row, faults: JSON.parse(row.faults) as ModelRefusal['faults'] }))
    },
    refusalKinds: () =>
      database.query<{ kind: string; count: number }>(
        `select kind, count(*) as count from (
           select distinct id, fault ->> 'kind' as kind from elmo.model_refusal, json_array_elements(faults) fault
           where at >= $1
         ) of_refusals group by kind order by count desc, kind`,
        [new Date(clock() - FAILURES_KEPT_MS).toISOString()],
      ),
    async sweep() {
      const yesterday = dayOf(clock() - DAY_MS)
      await database.query('delete from elmo.model_usage where visitor_id not in ($1, $2) and day < $3', [
        ...[SHOP, DESK, yesterday],
      ])
      const oldest = new Date(clock() - FAILURES_KEPT_MS).toISOString()
      for (const table of ['model_failure', 'model_refusal'])
        await database.query(`delete from elmo.${table} where at < $1`, [oldest])
    },
  }
}

const idOf = (spender: ModelSpender) => (spender === 'desk' ? DESK : spender.visitorId)

/** Rolls the transaction back: nothing is set aside where one of the caps is reached. */
class CapReached extends Error {
  readonly whose: keyof ModelCaps

  constructor(whose: keyof ModelCaps) {
    super(`the cap of the ${whose} is reached`)
    this.whose = whose
  }
}
