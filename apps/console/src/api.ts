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

/** Calls a console route and reads its JSON; null for 204. Throws ApiProblem, never anything else. */
export async function call<T>(
  path: string,
  init: { method?: string; json?: unknown; body?: BodyInit } = {},
): Promise<T> {
  const offline = new ApiProblem(0, 'OFFLINE', { en: 'The server cannot be reached.', zh: '无法连接服务器。' })
  let response: Response
  try {
    response = await fetch(`/api/console/${path}`, {
      method: init.method ?? 'GET',
      credentials: 'same-origin',
      headers: { 'x-elmo-console': '1', ...(init.json === undefined ? {} : { 'content-type': 'application/json' }) },
      body: init.json === undefined ? init.body : JSON.stringify(init.json),
    })
  } catch {
    throw offline
  }
  if (response.status === 204) return null as T
  const body = (await response.json().catch(() => null)) as unknown
  if (response.ok) {
    // An answer can also end half way.
    if (body === null) throw offline
    return body as T
  }
  const problem = body as Partial<ProblemDocument> | null
  throw new ApiProblem(response.status, problem?.code ?? 'UNKNOWN', {
    en: problem?.detail ?? `The server answered ${response.status}.`,
    zh: problem?.detailZh ?? `服务器返回了 ${response.status}。`,
  })
}
