/** Orders as they were delivered and changed here; addresses and contacts are sealed, contacts also kept as digests to know them by. */
export const orders = `
create table elmo.shop_order (
  key text primary key,
  customer_id text not null,
  placed_at timestamptz not null,
  body json not null,
  sealed text,
  contacts json not null
);
create index shop_order_customer on elmo.shop_order (customer_id, placed_at desc);
create table elmo.order_action (
  id text primary key,
  key text not null references elmo.shop_order on delete cascade,
  at timestamptz not null,
  by text not null,
  body json not null,
  sealed text
);
create index order_action_order on elmo.order_action (key, at);
create table elmo.order_proof (
  visitor_id text not null,
  kind text not null check (kind in ('order', 'customer')),
  subject text not null,
  until timestamptz not null,
  primary key (visitor_id, kind, subject)
);
create table elmo.proof_attempt (
  visitor_id text not null,
  key text not null,
  at timestamptz not null
);
create index proof_attempt_order on elmo.proof_attempt (key, at);
create index proof_attempt_visitor on elmo.proof_attempt (visitor_id, at);
`
