import type { Bilingual } from '@elmo-chat/kernel'
import type { ProblemDocument } from '@elmo-chat/protocol'

/** A refusal that a client is told about. Thrown inside routes, answered as an RFC 9457 document. */
export class HttpProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: Bilingual
  readonly remedy: string | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    detail: Bilingual,
    extra: { remedy?: string; headers?: Record<string, string> } = {},
  ) {
    super(detail.en)
    this.status = status
    this.code = code
    this.detail = detail
    this.remedy = extra.remedy
    this.headers = extra.headers ?? {}
  }

  toResponse(): Response {
    const document: ProblemDocument = {
      type: `urn:elmo:problem:${this.code.toLowerCase().replaceAll('_', '-')}`,
      title: this.code,
      status: this.status,
      detail: this.detail.en,
      detailZh: this.detail.zh,
      code: this.code,
      ...(this.remedy ? { remedy: this.remedy } : {}),
    }
    return new Response(JSON.stringify(document), {
      status: this.status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', ...this.headers },
    })
  }
}

export const notFound = (what: Bilingual) =>
  new HttpProblem(404, 'NOT_FOUND', { en: `There is no such ${what.en}.`, zh: `没有这个${what.zh}。` })

export const badRequest = (code: string, detail: Bilingual, remedy?: string) =>
  new HttpProblem(400, code, detail, remedy ? { remedy } : {})

export const unauthorized = () =>
  new HttpProblem(
    401,
    'NOT_AUTHORISED',
    { en: 'This needs a log-in or a server key.', zh: '此操作需要登录或服务器密钥。' },
    {
      remedy: 'Send `Authorization: Bearer KEY`; make a key with `elmo keys create server`.',
      headers: { 'www-authenticate': 'Bearer' },
    },
  )
