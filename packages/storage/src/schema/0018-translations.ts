/** What was translated for agents, so that none is asked for anew; and what was held of generated words for them. */
export const translations = `
create table elmo.translation (
  original text not null,
  language text not null,
  text text not null,
  at timestamptz not null,
  primary key (original, language)
);
create index translation_at on elmo.translation (at);
alter table elmo.held_text drop constraint held_text_source_check;
alter table elmo.held_text add constraint held_text_source_check
  check (source in ('reply', 'copy', 'review', 'desk', 'person'));
`
