/** What a language model was asked for, by day (UTC) and visitor; the visitor `''` is the whole shop. And when it failed last. */
export const modelUsage = `
create table elmo.model_usage (
  day text not null,
  visitor_id text not null,
  calls integer not null,
  kept integer not null,
  tokens bigint not null,
  primary key (day, visitor_id)
);
create table elmo.model_failure (
  id text primary key,
  at timestamptz not null,
  because text not null,
  ms integer not null
);
create index model_failure_at on elmo.model_failure (at);
`
