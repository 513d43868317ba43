/** Which conversation did something with an order; and lists that begin with what waits for the shop. */
export const orderDesk = `
alter table elmo.order_action add column conversation_id text;
create index shop_order_waiting on elmo.shop_order (is_open desc, placed_at desc, key desc);
drop index elmo.shop_order_open;
`
