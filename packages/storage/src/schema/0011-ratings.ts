/** What customers said of conversations, each kind once per conversation. */
export const ratings = `
create table elmo.rating (
  conversation_id text not null references elmo.conversation on delete cascade,
  kind text not null check (kind in ('rating', 'nps')),
  score smallint not null,
  words text not null,
  visitor_id text not null,
  language text not null,
  skill text not null,
  agent text,
  at timestamptz not null,
  day text not null,
  primary key (conversation_id, kind)
);
create index rating_by_day on elmo.rating (day);
create index rating_by_visitor on elmo.rating (visitor_id, at);
create index conversation_by_visitor on elmo.conversation (visitor_id);
`
