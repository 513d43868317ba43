/** Who holds which conversation, and what people said in it. `position` is the case's version that it made. */
export const desk = `
create table elmo.desk_case (
  conversation_id text primary key,
  version integer not null,
  state smallint not null,
  agent_id text,
  agent_name text,
  priority integer not null,
  reasons json not null,
  since timestamptz not null,
  changed_at timestamptz not null
);
create index desk_case_open on elmo.desk_case (state, since);
create table elmo.desk_entry (
  conversation_id text not null references elmo.desk_case on delete cascade,
  position integer not null,
  id text not null,
  at timestamptz not null,
  kind text not null check (kind in ('customer', 'agent', 'note', 'state')),
  by text not null,
  words text not null,
  sealed text,
  state smallint not null,
  primary key (conversation_id, position),
  unique (conversation_id, id)
);
create table elmo.desk_agent (
  id text primary key,
  name text not null,
  seen_at timestamptz not null
);
`
