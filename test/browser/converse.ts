import { randomUUID } from 'node:crypto'

/** Holds a conversation over the chat route, as a shop's page would, and gives its id. */
export async function converse(origin: string, lines: readonly string[]): Promise<string> {
  const id = randomUUID()
  let visitor: string | null = null
  for (const text of lines) {
    const answer: Response = await fetch(`${origin}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(visitor === null ? {} : { 'x-elmo-visitor': visitor }) },
      body: JSON.stringify({
        id,
        messages: [{ id: randomUUID(), role: 'user', parts: [{ type: 'text', text }] }],
        trigger: 'submit-message',
      }),
    })
    visitor ??= answer.headers.get('x-elmo-visitor')
    await answer.text()
    if (!answer.ok) throw new Error(`The chat answered ${answer.status} to "${text}".`)
  }
  return id
}
