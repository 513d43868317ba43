import type { StoreContext } from './store-context.js'

/** Runs of one service flow that stand, or ended, the same way in the same state. */
export interface FlowCount {
  readonly flow: string
  readonly state: string
  /** `open`: nothing tells yet how it ends. */
  readonly outcome: 'done' | 'refused' | 'left' | 'human' | 'open'
  readonly runs: number
}

/**
 * How the runs that were begun or went on since a time stand: by what was noted of each last. One that nobody touched since
 * `leftBefore` was left where it stood. ISO 8601 UTC. Cost: the turns of the span in which a flow took part.
 */
export function countFlows({ database }: StoreContext, from: string, leftBefore: string): Promise<FlowCount[]> {
  return database.query<FlowCount>(
    `with noted as (
       select turn.number, turn.at, note.value as note, note.place
       from elmo.turn, lateral json_array_elements(turn.trace -> 'flows') with ordinality as note (value, place)
       where json_typeof(turn.trace -> 'flows') = 'array' and turn.at >= $1
     ), standing as (
       select distinct on (note ->> 'run') note ->> 'flow' as flow, note ->> 'state' as state, at,
         case when note ->> 'event' = 'switched' then 'left' else note ->> 'outcome' end as outcome
       from noted order by note ->> 'run', number desc, place desc
     )
     select flow, state, coalesce(outcome, case when at < $2 then 'left' else 'open' end) as outcome, count(*)::int8 as runs
     from standing group by 1, 2, 3 order by 1, 2, 3`,
    [from, leftBefore],
  )
}
