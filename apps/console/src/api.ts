import type { ProblemDocument } from '@elmo-chat/protocol'

/** A refusal of the server, in both languages. `status` 0 means that it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: { en: string; zh: string }

  constructor(status: number, code: string, detail: { en: string; zh: string }) {
    super(detail.en)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

const offline = () => new ApiProblem(0, 'OFFLINE', { en: 'The server cannot be reached.', zh: '无法连接服务器。' })

interface Init {
  readonly method?: string
  readonly json?: unknown
  readonly body?: BodyInit
  readonly accept?: string
  readonly signal?: AbortSignal
}

async function send(path: string, { method = 'GET', json, body, accept, signal }: Init): Promise<Response> {
  const headers = {
    'x-elmo-console': '1',
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(accept === undefined ? {} : { accept }),
  }
  try {
    return await fetch(`/api/console/${path}`, {
      ...{ method, credentials: 'same-origin', headers, body: json === undefined ? body : JSON.stringify(json) },
      ...(signal ? { signal } : {}),
    })
  } catch {
    throw offline()
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = (await response.json().catch(() => null)) as Partial<ProblemDocument> | null
  return new ApiProblem(response.status, problem?.code ?? 'UNKNOWN', {
    en: problem?.detail ?? `The server answered ${response.status}.`,
    zh: problem?.detailZh ?? `服务器返回了 ${response.status}。`,
  })
}

/** Calls a console route and reads its JSON; null for 204. Throws ApiProblem, never anything else. */
export async function call<T>(path: string, init: Pick<Init, 'method' | 'json' | 'body'> = {}): Promise<T> {
  const response = await send(path, init)
  if (response.status === 204) return null as T
  if (!response.ok) throw await problemOf(response)
  const body = (await response.json().catch(() => null)) as T | null
  // An answer can also end half way.
  if (body === null) throw offline()
  return body
}

/**
 * Posts to a console route that tells lines of JSON while it works, and gives each to `onLine`; ends early, without a
 * throw, when `signal` does. Throws ApiProblem, never anything else.
 */
export async function callLines<T>(
  path: string,
  { json, signal }: Required<Pick<Init, 'json' | 'signal'>>,
  onLine: (line: T) => void,
): Promise<void> {
  try {
    const response = await send(path, { method: 'POST', accept: 'application/x-ndjson', json, signal })
    if (!response.ok) throw await problemOf(response)
    let rest = ''
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop()!
      for (const line of lines) onLine(JSON.parse(line) as T)
    }
  } catch (error) {
    if (signal.aborted) return
    throw error instanceof ApiProblem ? error : offline()
  }
}
