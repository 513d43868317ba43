/** Texts that were kept from shoppers, each wording once, and what a person has decided on them. */
export const moderation = `
create table elmo.held_text (
  id text primary key,
  wording text not null unique,
  text text not null,
  language text not null,
  source text not null check (source in ('reply', 'copy', 'review', 'person')),
  subject text not null,
  kind text not null,
  because text not null,
  found text not null,
  chance real not null,
  times integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  verdict text check (verdict in ('approved', 'rejected')),
  by text,
  decided_at timestamptz
);
create index held_text_by_verdict on elmo.held_text (verdict, last_at desc, id);
`
