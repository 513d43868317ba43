/** Turns in which service flows took part, so that counting them reads no others. */
export const flowTurns = `
create index turn_of_flows on elmo.turn (at) where json_typeof(trace -> 'flows') = 'array';
`
