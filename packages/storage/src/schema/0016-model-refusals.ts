/** Words of a language model that the audit gave up, with what they lack; the prompt's slots stand for names and numbers. */
export const modelRefusals = `
create table elmo.model_refusal (
  id text primary key,
  at timestamptz not null,
  language text not null,
  skill text not null,
  checked text not null,
  said text not null,
  faults json not null
);
create index model_refusal_at on elmo.model_refusal (at);
`
