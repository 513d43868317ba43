/** Lists that are further pages of a list: the rank of their first product in the whole of it. */
export const furtherPages = `
alter table elmo.search_shown add column first_rank integer not null default 1;
`
