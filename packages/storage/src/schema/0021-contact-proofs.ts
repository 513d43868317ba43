/** A contact that proved one order proves the others that hold it. Its subject is the contact's digest. */
export const contactProofs = `
alter table elmo.order_proof drop constraint order_proof_kind_check;
alter table elmo.order_proof add constraint order_proof_kind_check check (kind in ('order', 'customer', 'contact'));
`
