import type { Overview } from '@elmo-chat/protocol'
import { hourOf } from './save-turn.js'
import type { StoreContext } from './store-context.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const LISTED = 10

interface HourRow {
  readonly hour: string
  readonly conversations: number
  readonly messages: number
  readonly without_result: number
  readonly good: number
  readonly neutral: number
  readonly bad: number
  readonly asked_for_human: number
}

type Counter = Exclude<keyof HourRow, 'hour'>

/** The console's first page, from the counters that `saveTurn` keeps: its cost does not grow with the turns. */
export async function readOverview({ database }: StoreContext, now: number): Promise<Overview> {
  const thisHour = Date.parse(hourOf(new Date(now).toISOString()))
  const todayFrom = new Date(thisHour - 23 * HOUR).toISOString()
  const weekFrom = new Date(thisHour - 23 * HOUR - 7 * DAY).toISOString()
  const days = Array.from({ length: 7 }, (_, ago) => new Date(now - ago * DAY).toISOString().slice(0, 10))
  const [hours, speed, sources, asked, unmet, troubled, [tested], [searched]] = await Promise.all([
    database.query<HourRow>(
      `select hour, sum(conversations)::int8 as conversations, sum(messages)::int8 as messages,
         sum(without_result)::int8 as without_result, sum(good)::int8 as good, sum(neutral)::int8 as neutral,
         sum(bad)::int8 as bad, sum(asked_for_human)::int8 as asked_for_human
       from elmo.activity_hour where hour >= $1 and hour <= $2 group by hour`,
      [weekFrom, new Date(thisHour).toISOString()],
    ),
    database.query<{ p50: number | null; p99: number | null }>(
      `select percentile_cont(0.5) within group (order by ms) as p50,
         percentile_cont(0.99) within group (order by ms) as p99
       from (select ms::float8 as ms from elmo.turn order by number desc limit 1000) latest`,
    ),
    database.query<{ name: string; products: number; imported_at: string }>(
      'select name, products, imported_at from elmo.source order by name',
    ),
    topOf<{ label: string; field: string; value: string; count: number }>(
      'asked_day',
      'field, value, max(label) as label',
      'field, value',
    ),
    topOf<{ text: string; count: number; conversation_id: string }>(
      'unmet_day',
      'text, max(conversation_id) as conversation_id',
      'text',
    ),
    database.query<{ id: string; problem_count: number }>(
      `select run.id, run.problem_count from elmo.source join elmo.import_run run on run.number = source.import
       where run.problem_count > 0 order by run.number desc`,
    ),
    database.query<{ failed: number }>('select failed from elmo.relevance_run order by number desc limit 1'),
    database.query<{ count: number }>(
      'select count(distinct query) as count from elmo.search_day where day >= $1 and without_result > 0',
      [days[days.length - 1]],
    ),
  ])
  const today = hours.filter(({ hour }) => hour >= todayFrom)
  const earlier = hours.filter(({ hour }) => hour < todayFrom)
  const sum = (rows: HourRow[], counter: Counter) => rows.reduce((total, row) => total + row[counter], 0)
  const compared = (counter: Counter) => ({ today: sum(today, counter), usual: sum(earlier, counter) / 7 })

  return {
    conversations: compared('conversations'),
    messages: compared('messages'),
    withoutResult: compared('without_result'),
    turnMs: { p50: speed[0].p50 ?? 0, p99: speed[0].p99 ?? 0 },
    products: sources.reduce((total, { products }) => total + products, 0),
    sources: sources.map(({ name, products, imported_at }) => ({ name, products, importedAt: imported_at })),
    asked: asked.map(({ label, field, value, count }) => ({ label, field, value, count })),
    unmet: unmet.map(({ text, count, conversation_id }) => ({ text, count, conversationId: conversation_id })),
    feelings: (['good', 'neutral', 'bad'] as const).map((mood) => ({ mood, count: sum(today, mood) })),
    hourly: Array.from({ length: 24 }, (_, index) => {
      const at = new Date(thisHour - (23 - index) * HOUR).toISOString()
      return {
        at,
        conversations: sum(
          today.filter(({ hour }) => hour === at),
          'conversations',
        ),
      }
    }),
    attention: [
      ...troubled.map(({ id, problem_count }) => ({
        kind: 'import-problems' as const,
        count: problem_count,
        link: `/console/imports/${id}`,
      })),
      {
        kind: 'unmet' as const,
        count: sum(today, 'without_result'),
        link: '/console/conversations?only=without-result',
      },
      { kind: 'bad-mood' as const, count: sum(today, 'bad'), link: '/console/conversations?only=bad-mood' },
      {
        kind: 'asked-for-human' as const,
        count: sum(today, 'asked_for_human'),
        link: '/console/conversations?only=asked-for-human',
      },
      { kind: 'relevance-tests' as const, count: tested?.failed ?? 0, link: '/console/search/tests' },
      {
        kind: 'searches-without-result' as const,
        count: searched.count,
        link: '/console/search/queries?list=without-result',
      },
    ].filter(({ count }) => count > 0),
  }

  /** The most frequent of the last 7 days, merged from the 50 most frequent of each. */
  function topOf<Row>(table: 'asked_day' | 'unmet_day', columns: string, group: string): Promise<Row[]> {
    return database.query<Row>(
      `select ${columns}, sum(count)::int8 as count
       from json_array_elements_text($1::json) as wanted (day), lateral (
         select * from elmo.${table} listed where listed.day = wanted.day order by count desc limit 50) listed
       group by ${group} order by count desc, ${group} limit ${LISTED}`,
      [JSON.stringify(days)],
    )
  }
}
