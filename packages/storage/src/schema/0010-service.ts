/** Service in a conversation: what of a turn's memory and reply is sealed, and which visitors a customer came as. */
export const service = `
alter table elmo.conversation add column sealed text;
alter table elmo.turn add column sealed_reply text;
create table elmo.customer_visitor (
  customer_id text not null,
  visitor_id text not null,
  at timestamptz not null,
  primary key (customer_id, visitor_id)
);
create index customer_visitor_visitor on elmo.customer_visitor (visitor_id, at desc);
create index order_proof_until on elmo.order_proof (until);
create index proof_attempt_at on elmo.proof_attempt (at);
`
