/** What the merchant has decided on questions that nobody answered, and on answers mined from the team's conversations. */
export const knowledge = `
create table elmo.knowledge_verdict (
  kind text not null check (kind in ('question', 'answer')),
  key text not null,
  verdict text not null check (verdict in ('dismissed', 'accepted')),
  by text not null,
  at timestamptz not null,
  primary key (kind, key)
);
`
