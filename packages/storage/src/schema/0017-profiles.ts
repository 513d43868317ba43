/** Until when a visitor proves to be a customer, and what shoppers chose of their lists; both are followed by when they changed. */
export const profiles = `
alter table elmo.customer_visitor add column until timestamptz not null default 'epoch';
create index customer_visitor_at on elmo.customer_visitor (at);
create table elmo.profile_choice (
  kind text not null,
  subject text not null,
  joined boolean not null,
  personal boolean not null,
  at timestamptz not null,
  primary key (kind, subject)
);
create index profile_choice_at on elmo.profile_choice (at);
`
