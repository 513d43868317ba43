import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly system: string
  readonly user: string
  /** Names of the tools that it may call for. */
  readonly tools: readonly string[]
}

/** What a scripted model does when it is asked: words to say, or anything with the response itself. */
export type Script = (asked: Asked, response: ServerResponse) => string | undefined

/** A server that speaks the protocol of chat completions and follows a script, which tests change as they go. */
export async function scriptedModel(): Promise<{
  readonly url: string
  readonly asked: readonly Asked[]
  follow(script: Script): void
  close(): void
}> {
  const asked: Asked[] = []
  let script: Script = () => ''
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { messages, tools = [] } = JSON.parse(body) as {
      messages: { role: string; content: string }[]
      tools?: { function: { name: string } }[]
    }
    const said = (role: string) => messages.find((message) => message.role === role)?.content ?? ''
    const prompt = { system: said('system'), user: said('user'), tools: tools.map((tool) => tool.function.name) }
    asked.push(prompt)
    const words = script(prompt, response)
    if (words !== undefined) response.end(streamed(words))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    follow(next) {
      script = next
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A whole streamed answer, in parts of a few letters. */
export function streamed(words: string): string {
  const parts = words.match(/[\s\S]{1,7}/gu) ?? []
  const part = (choice: object, more: object = {}) => `data: ${JSON.stringify({ choices: [choice], ...more })}\n\n`
  return [
    ...parts.map((content) => part({ delta: { content } })),
    part({ delta: {}, finish_reason: 'stop' }, { usage: { prompt_tokens: 90, completion_tokens: 10 } }),
    'data: [DONE]\n\n',
  ].join('')
}

/** A whole streamed answer that calls for tools, one after the other. */
export function calling(...calls: readonly (readonly [name: string, given: unknown])[]): string {
  const made = calls.map(([name, given], index) => ({
    index,
    function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
  }))
  const part = { choices: [{ delta: { tool_calls: made }, finish_reason: 'tool_calls' }] }
  return `data: ${JSON.stringify(part)}\n\ndata: [DONE]\n\n`
}

/** The reply as the prompt shows it. */
export const replyIn = ({ user }: Asked): string => /kind="reply">\n([\s\S]*?)\n<\/untrusted/u.exec(user)?.[1] ?? ''
