/** The first schema. Rows of a catalogue import live in a table of their own, `product_<number>`: see snapshot.ts. */
export const first = `
create table elmo.source (
  name text primary key,
  import integer not null,
  products integer not null,
  imported_at timestamptz not null
);

create table elmo.import_run (
  number integer generated always as identity primary key,
  id text not null unique,
  name text not null,
  source text not null,
  format text,
  state text not null check (state in ('running', 'done', 'failed')),
  dry_run boolean not null,
  owner bigint not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  rows integer not null default 0,
  products integer not null default 0,
  variants integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  retired integer not null default 0,
  problem_count integer not null default 0,
  failure text,
  has_rows boolean not null default true
);

create table elmo.import_problem (
  import integer not null references elmo.import_run on delete cascade,
  number integer not null,
  problem json not null,
  primary key (import, number)
);

create table elmo.conversation (
  id text primary key,
  visitor_id text not null,
  language text not null,
  started_at timestamptz not null,
  last_at timestamptz not null,
  version integer not null,
  first_message text not null,
  mood real not null,
  without_result boolean not null,
  asked_for_human boolean not null,
  state json not null
);
create index conversation_by_last on elmo.conversation (last_at, id);

create table elmo.turn (
  number bigint generated always as identity primary key,
  id text not null unique,
  conversation_id text not null references elmo.conversation on delete cascade,
  position integer not null,
  at timestamptz not null,
  message text not null,
  sealed text,
  reply json not null,
  trace json not null,
  ms real not null,
  unique (conversation_id, position)
);

create table elmo.event (
  number bigint generated always as identity primary key,
  id text not null unique,
  type text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  visitor_id text not null,
  body json not null
);
create index event_by_visitor on elmo.event (visitor_id, number);

-- Counters. A counter is spread over slots, so that turns served at the same time do not wait for one row.
create table elmo.event_hour (
  hour timestamptz not null,
  type text not null,
  slot smallint not null,
  count integer not null,
  primary key (hour, type, slot)
);
create table elmo.activity_hour (
  hour timestamptz not null,
  slot smallint not null,
  conversations integer not null,
  messages integer not null,
  without_result integer not null,
  good integer not null,
  neutral integer not null,
  bad integer not null,
  asked_for_human integer not null,
  primary key (hour, slot)
);
create table elmo.tally (
  name text not null,
  slot smallint not null,
  count integer not null,
  primary key (name, slot)
);
create table elmo.asked_day (
  day text not null,
  field text not null,
  value text not null,
  label text not null,
  count integer not null,
  primary key (day, field, value)
);
create index asked_by_count on elmo.asked_day (day, count);
create table elmo.unmet_day (
  day text not null,
  text text not null,
  conversation_id text not null,
  count integer not null,
  primary key (day, text)
);
create index unmet_by_count on elmo.unmet_day (day, count);

create table elmo.setting (
  version integer primary key,
  value json not null,
  at timestamptz not null,
  by text not null
);

create table elmo.api_key (
  id text primary key,
  kind text not null check (kind in ('server', 'widget')),
  name text not null,
  hash text not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table elmo.person (
  id text primary key,
  email text not null unique,
  password_hash text not null,
  created_at timestamptz not null
);
create table elmo.session (
  hash text primary key,
  person_id text not null references elmo.person on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create table elmo.claim_token (
  hash text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table elmo.document (
  source text not null,
  id text not null,
  batch text not null,
  body json not null,
  primary key (source, id)
);
create table elmo.review (
  source text not null,
  id text not null,
  product_id text not null,
  batch text not null,
  body json not null,
  primary key (source, id)
);
create index review_by_product on elmo.review (product_id);

create table elmo.idempotency (
  key text primary key,
  body_hash text not null,
  at timestamptz not null,
  response json
);

create table elmo.secret (
  name text primary key,
  value text not null
);
`
