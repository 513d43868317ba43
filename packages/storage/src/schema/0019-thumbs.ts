/** What customers tapped under replies. */
export const thumbs = `
alter table elmo.turn add column thumb text check (thumb in ('up', 'down')), add column thumb_at timestamptz;
create index turn_by_thumb on elmo.turn (thumb_at) where thumb is not null;
`
