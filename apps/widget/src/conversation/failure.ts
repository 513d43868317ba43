/**
 * Why an answer did not come: `offline` no connection, `busy` too many messages (429), `broken` it stopped half way,
 * `refused` the shop said no and gave a reason, `server` anything else on its side.
 */
export interface Failure {
  readonly kind: 'offline' | 'busy' | 'broken' | 'refused' | 'server'
  /** The server's own words, in both languages, where it gave them. */
  readonly detail?: { readonly en: string; readonly zh: string }
  /** Seconds to wait before another try makes sense. */
  readonly waitSeconds?: number
}

export class RequestFailed extends Error {
  constructor(
    readonly failure: Failure,
    readonly status: number,
  ) {
    super(`The request failed: ${failure.kind} (${status}).`)
  }
}

/** Reads a refusal, a problem document or not. */
export async function failureOf(answer: Response): Promise<RequestFailed> {
  const body = (await answer.json().catch(() => null)) as { detail?: unknown; detailZh?: unknown } | null
  const detail =
    typeof body?.detail === 'string'
      ? { en: body.detail, zh: typeof body.detailZh === 'string' ? body.detailZh : body.detail }
      : undefined
  const wait = Number(answer.headers.get('retry-after'))
  return new RequestFailed(
    {
      kind: answer.status === 429 ? 'busy' : answer.status < 500 ? 'refused' : 'server',
      ...(detail ? { detail } : {}),
      ...(wait > 0 ? { waitSeconds: Math.min(wait, 3600) } : {}),
    },
    answer.status,
  )
}

/** What to tell the shopper of an error. */
export function failureBehind(error: unknown): Failure {
  return error instanceof RequestFailed ? error.failure : { kind: navigator.onLine ? 'broken' : 'offline' }
}
