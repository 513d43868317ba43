/**
 * What the shop's own system is still to be told, and was told. Who sends holds a claim; it moves `next_at` on, so that
 * what a process takes with it when it dies is due again. What is sent is sealed; without a key `body` has it without personal data.
 */
export const webhookOutbox = `
create table elmo.webhook_delivery (
  id text primary key,
  conversation_id text not null,
  flow text not null,
  made_at timestamptz not null,
  body json,
  sealed text,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0,
  next_at timestamptz not null,
  claim text,
  tried_at timestamptz,
  status integer,
  fault text
);
create index webhook_delivery_due on elmo.webhook_delivery (next_at) where state = 'waiting';
create index webhook_delivery_latest on elmo.webhook_delivery (made_at desc, id desc);
`
