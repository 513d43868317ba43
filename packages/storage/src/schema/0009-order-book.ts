/** What the merchant allows, each version kept; and what lists of orders are filtered by, read from the orders themselves. */
export const orderBook = `
create table elmo.order_policy (
  version integer primary key,
  body json not null,
  at timestamptz not null,
  by text not null
);
alter table elmo.shop_order add column status text generated always as (body ->> 'status') stored;
alter table elmo.shop_order add column is_open boolean not null default false;
create index shop_order_placed on elmo.shop_order (placed_at desc, key desc);
create index shop_order_open on elmo.shop_order (placed_at desc, key desc) where is_open;
`
