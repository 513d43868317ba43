import type { FlowPart } from '@elmo-chat/protocol'

/** What an open service flow knows by now, for the shopper to see and correct. */
export function Flow({ part: { title, slots } }: { part: FlowPart }) {
  const told = slots.filter(({ text }) => text !== '')
  if (told.length === 0) return null
  return (
    <section class="sheet" aria-label={title}>
      <ul>
        {told.map(({ name, label, text }) => (
          <li key={name}>
            <span>{label}</span>
            <strong>{text}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
