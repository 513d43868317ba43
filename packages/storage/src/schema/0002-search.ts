/**
 * Searches rolled up from the event log, and what the merchant steers of search. Days are UTC, `2026-11-23`.
 *
 * `search_shown`, `search_outcome` and `search_visitor` are kept for some months, the counters per day for a year: see
 * search-sweep.ts.
 */
export const search = `
-- How far the event log is rolled up.
create table elmo.search_checkpoint (
  name text primary key,
  number bigint not null
);
insert into elmo.search_checkpoint (name, number) values ('searches', 0);

-- Lists that were shown for a query. Of two events on one impression the lower (foreign, event_id) stands.
create table elmo.search_shown (
  id text primary key,
  event_id text not null,
  is_foreign boolean not null,
  visitor_id text not null,
  day text not null,
  at timestamptz not null,
  query text not null,
  language text not null,
  surface text not null,
  total integer,
  products json not null
);
create index search_shown_by_visitor on elmo.search_shown (visitor_id, day, at, id);
create index search_shown_by_day on elmo.search_shown (day, id);

-- What followed from a list; may come before the list itself.
create table elmo.search_outcome (
  impression_id text not null,
  kind text not null,
  product_id text not null,
  rank integer,
  at timestamptz not null,
  primary key (impression_id, kind, product_id)
);
create index search_outcome_by_time on elmo.search_outcome (at);

-- What one visitor's day has put into the counters below.
create table elmo.search_visitor (
  day text not null,
  visitor_id text not null,
  counted json not null,
  primary key (day, visitor_id)
);

create table elmo.search_day (
  day text not null,
  language text not null,
  query text not null,
  searches integer not null,
  visitors integer not null,
  without_result integer not null,
  clicked integer not null,
  clicks integer not null,
  rank_sum integer not null,
  carts integer not null,
  orders integer not null,
  refined integer not null,
  last_at timestamptz not null,
  primary key (day, language, query)
);
-- The same over all queries; the language '*' is both.
create table elmo.search_total (
  day text not null,
  language text not null,
  searches integer not null,
  visitors integer not null,
  without_result integer not null,
  clicked integer not null,
  clicks integer not null,
  rank_sum integer not null,
  refined integer not null,
  primary key (day, language)
);
create table elmo.search_refined (
  day text not null,
  language text not null,
  from_query text not null,
  to_query text not null,
  count integer not null,
  primary key (day, language, from_query, to_query)
);

create table elmo.search_rule (
  number bigint generated always as identity,
  id text primary key,
  body json not null,
  at timestamptz not null,
  by text not null
);
create table elmo.relevance_test (
  number bigint generated always as identity,
  id text primary key,
  body json not null,
  at timestamptz not null,
  by text not null
);
create table elmo.intent_correction (
  number bigint generated always as identity,
  id text primary key,
  body json not null,
  at timestamptz not null,
  by text not null
);

create table elmo.relevance_run (
  number bigint generated always as identity primary key,
  id text not null unique,
  at timestamptz not null,
  because text not null,
  passed integer not null,
  failed integer not null,
  results json not null
);

create table elmo.judgement (
  folded text not null,
  product_id text not null,
  query text not null,
  grade smallint not null check (grade between 0 and 3),
  reason text,
  at timestamptz not null,
  by text not null,
  primary key (folded, product_id)
);

create table elmo.ranker (
  id text primary key,
  kind text not null,
  name text not null,
  state text not null check (state in ('live', 'candidate', 'refused', 'retired')),
  created_at timestamptz not null,
  created_by text not null,
  value json not null,
  record json not null
);
create unique index ranker_live on elmo.ranker ((true)) where state = 'live';
-- Which ranker was live since when; a reign that was rolled back is over for good.
create table elmo.ranker_reign (
  number bigint generated always as identity primary key,
  ranker_id text not null references elmo.ranker,
  at timestamptz not null,
  by text not null,
  rolled_back boolean not null default false
);

insert into elmo.ranker (id, kind, name, state, created_at, created_by, value, record) values
  ('words', 'words', 'Words', 'live', '2026-01-01T00:00:00Z', 'elmo', '{"kind":"words","version":1}',
   '{"learnedFrom":{"queries":0,"judgements":0,"clicks":0},"measured":null,"decision":null,"importance":[]}');
insert into elmo.ranker_reign (ranker_id, at, by) values ('words', '2026-01-01T00:00:00Z', 'elmo');

-- Who changed what of the above, and when.
create table elmo.change (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  by text not null,
  kind text not null,
  did text not null,
  subject text not null,
  body json not null
);
`
