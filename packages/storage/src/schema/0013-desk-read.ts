/** How many of a customer's messages an agent has read. */
export const deskRead = `
create table elmo.desk_read (
  conversation_id text not null references elmo.desk_case on delete cascade,
  agent_id text not null,
  heard integer not null,
  primary key (conversation_id, agent_id)
);
`
