import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Block, ChatMessage, StreamPart, WidgetConfig } from '@elmo-chat/protocol'
import { replyTo } from './scripted-replies.js'

/** Not the real server: speaks the protocol from a script, so that faults can be had on demand. */
export interface ScriptedServer {
  readonly origin: string
  /** Texts of the messages that arrived, in order. */
  readonly received: string[]
  /** The `x-elmo-visitor` header of each API request, or null. */
  readonly visitors: (string | null)[]
  config: WidgetConfig
  close(): Promise<void>
}

const visitor = 'scripted-visitor'
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/**
 * Serves the built widget from `dist`, pages to stand on (`/page?…`) and the chat routes.
 *
 * Words in a message ask for a fault: `slow` (words arrive one by one), `break` (the stream is cut once, the answer is
 * kept), `lose` (cut, and nothing is kept), `hang` (words stop coming; `/stream` has the whole answer), `busy` (429),
 * `fail` (500).
 */
export async function startScriptedServer(dist: string): Promise<ScriptedServer> {
  const received: string[] = []
  const visitors: (string | null)[] = []
  const conversations = new Map<string, ChatMessage[]>()
  const failedOnce = new Set<string>()
  const running = new Map<string, ChatMessage>()
  let count = 0

  const server = createServer((request, response) => {
    route(request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const self: ScriptedServer = {
    origin,
    received,
    visitors,
    config: defaultConfig,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return self

  async function route(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', origin)
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
    response.setHeader('access-control-allow-headers', 'content-type, x-elmo-visitor')
    response.setHeader('access-control-expose-headers', 'x-elmo-visitor, retry-after')
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    if (/^\/widget(?:-panel|-recorder)?\.js$/.test(url.pathname)) {
      return send(response, 'text/javascript', readFileSync(join(dist, url.pathname), 'utf8'))
    }
    if (url.pathname === '/page') return page(url, response)
    if (url.pathname.startsWith('/picture/')) return send(response, 'image/svg+xml', picture(url.pathname))
    if (!url.pathname.startsWith('/api/')) return send(response, 'text/html', '<!doctype html><title>Product</title>')
    visitors.push((request.headers['x-elmo-visitor'] as string | undefined) ?? null)
    if (url.pathname === '/api/widget') return widget(url, response)
    if (url.pathname === '/api/chat') return chat(request, response)
    const [, , , id = '', stream] = url.pathname.split('/')
    if (stream) return resume(id, response)
    const messages = conversations.get(id)
    if (!messages) return problem(response, 404, 'There is no such conversation.', '没有这个对话。')
    send(response, 'application/json', JSON.stringify({ id, messages }))
  }

  function widget(url: URL, response: ServerResponse) {
    if (url.searchParams.get('key') === 'wrong') return problem(response, 403, 'This key is unknown.', '密钥无效。')
    send(response, 'application/json', JSON.stringify(self.config))
  }

  function resume(id: string, response: ServerResponse) {
    const answer = running.get(id)
    if (!answer) return response.writeHead(204).end()
    running.delete(id)
    conversations.get(id)?.push(answer)
    const text = answer.parts.map((part) => (part.type === 'text' ? part.text : '')).join('')
    const parts: StreamPart[] = [
      { type: 'start', messageId: answer.id },
      { type: 'text-delta', id: 't', delta: text },
      { type: 'finish' },
    ]
    const events = [...parts.map((part) => JSON.stringify(part)), '[DONE]'].map((data) => `data: ${data}\n\n`)
    send(response, 'text/event-stream', events.join(''))
  }

  async function chat(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const chunk of request) body += chunk
    const { id, messages, language } = JSON.parse(body)
    const text: string = messages.at(-1).parts[0].text
    received.push(text)
    const isFirstTry = !failedOnce.has(text)
    failedOnce.add(text)
    if (/busy/.test(text) && isFirstTry) {
      response.setHeader('retry-after', '7')
      return problem(response, 429, 'Too many messages.', '消息太多。')
    }
    if (/fail/.test(text) && isFirstTry) return problem(response, 500, 'Broken.', '坏了。')

    const known = conversations.get(id) ?? []
    const at = '2026-01-01T00:00:00.000Z'
    conversations.set(id, known)
    known.push({ id: `m${count++}`, role: 'user', at, parts: [{ type: 'text', text }] })
    const reply = replyTo(text, /[\u4e00-\u9fff]/.test(text) ? 'zh' : (language ?? 'en'), origin)
    const answer: ChatMessage = { id: `m${count++}`, role: 'assistant', at, parts: reply.blocks }

    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'x-vercel-ai-ui-message-stream': 'v1',
      'x-elmo-visitor': visitor,
      'set-cookie': `elmo-visitor=${visitor}; HttpOnly; SameSite=Lax; Path=/`,
    })
    const write = (part: StreamPart) => response.write(`data: ${JSON.stringify(part)}\n\n`)
    write({ type: 'start', messageId: answer.id })
    write({ type: 'data-status', data: { text: reply.status }, transient: true })
    const isSlow = /slow/.test(text)
    if (isSlow) await wait(500)
    for (const block of reply.blocks) {
      if (block.type !== 'text') {
        write(block)
        continue
      }
      write({ type: 'text-start', id: 't' })
      const words = block.text.match(/[\u4e00-\u9fff]|[^\s\u4e00-\u9fff]+\s*|\s+/g) ?? []
      for (const [index, delta] of words.entries()) {
        if (isSlow) await wait(120)
        if (/break|lose/.test(text) && isFirstTry && index === 3) {
          if (/break/.test(text)) known.push(answer)
          await wait(50)
          return response.destroy()
        }
        if (/hang/.test(text) && index === 3) {
          running.set(id, answer)
          return
        }
        if (response.destroyed) return
        write({ type: 'text-delta', id: 't', delta })
      }
      write({ type: 'text-end', id: 't' })
    }
    known.push(answer)
    write({ type: 'finish' })
    response.end('data: [DONE]\n\n')
  }
}

const defaultConfig: WidgetConfig = {
  brandName: { en: 'Larch & Linen', zh: '落叶松' },
  brandColor: '#e4573d',
  greeting: {
    en: "Hello. Tell me what you're after and I'll look through everything we have.",
    zh: '您好，想找什么直接说，我来帮您看遍全店。',
  },
  languages: ['en', 'zh'],
  defaultLanguage: 'en',
  cartLinkTemplate: '',
  photos: true,
  voice: { isOn: false, usesBrowser: false, sendsAtOnce: false, languages: [] },
  openings: {
    en: ['Linen shirts under $80', 'Which waterproof jackets come in green?', 'Something warm for a winter trip'],
    zh: ['两百元以内的蓝色T恤', '有什么适合通勤的外套', '最便宜的羊毛围巾是哪款'],
  },
}

/** A host page: `lang`, `theme`, `csp` (strict), `hostile` (its styles reach for everything), `from` (widget's origin). */
function page(url: URL, response: ServerResponse) {
  const option = (name: string) => url.searchParams.get(name)
  const from = option('from') ?? ''
  if (option('csp')) {
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'",
    )
  }
  const hostile = option('hostile') ? '<style>* { all: unset !important; font-size: 40px !important }</style>' : ''
  const theme = option('theme') ? ` data-theme="${option('theme')}"` : ''
  send(
    response,
    'text/html',
    `<!doctype html><html lang="${option('lang') ?? 'en'}"${theme}><head><meta charset="utf-8"><title>A shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${hostile}</head><body>
<main><h1>A shop</h1><p>Some page of a shop.</p><label>Search <input id="search"></label></main>
<script src="${from}/widget.js" data-key="${option('key') ?? 'scripted'}" async></script></body></html>`,
  )
}

function send(response: ServerResponse, type: string, body: string) {
  response.setHeader('content-type', `${type}; charset=utf-8`)
  response.end(body)
}

function problem(response: ServerResponse, status: number, detail: string, detailZh: string) {
  response.statusCode = status
  send(
    response,
    'application/problem+json',
    JSON.stringify({ type: 'about:blank', title: detail, status, detail, detailZh, code: 'SCRIPTED' }),
  )
}

/** A garment on a ground, hue by number: enough to judge a card by. */
function picture(path: string): string {
  const hue = Number(/(\d+)/.exec(path)?.[1] ?? 0) * 47
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500"><rect width="400" height="500" fill="hsl(${hue} 25% 93%)"/>
<path d="M140 120l35-15q25 22 50 0l35 15 60 70-42 38-20-20v190H142V208l-20 20-42-38z" fill="hsl(${hue} 42% 52%)"/></svg>`
}

export type Reply = { readonly status: string; readonly blocks: Block[] }
