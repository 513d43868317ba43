/** Whoever is invited to answer conversations opens no more than these. */
export const roles = `
alter table elmo.person add column role text not null default 'owner';
alter table elmo.claim_token add column role text not null default 'owner';
`
