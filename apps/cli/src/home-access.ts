import { randomInt } from 'node:crypto'
import { setImmediate as rest } from 'node:timers/promises'
import { type Assistant, openAssistant } from '@elmo-chat/assistant'
import { type Bilingual, no, ok, type Result } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { type Config, findRunning, openEncoding, prepareHome, type RunningServer, readSealKey } from '@elmo-chat/server'
import { openStore, type Store } from '@elmo-chat/storage'
import { CommandError } from './command-error.js'

/** Works on the running server of a home when there is one, else on the home itself. */
export async function withHome<T>(
  config: Config,
  work: {
    readonly running: (server: RunningServer) => Promise<T>
    /** `withEncoder`: with the model for meaning that is configured, which is needed only to learn and to measure. */
    readonly alone: (store: Store, assistant: (withEncoder?: boolean) => Promise<Assistant>) => Promise<T>
  },
): Promise<T> {
  const server = findRunning(config.home)
  if (server) return work.running(server)
  prepareHome(config.home)
  const random = () => randomInt(2 ** 32) / 2 ** 32
  const store = await openStore({
    home: config.home,
    databaseUrl: config.databaseUrl,
    clock: Date.now,
    random,
    sealKey: readSealKey(config.home, config.sealKey),
  })
  let assistant: Assistant | undefined
  let encoding: Awaited<ReturnType<typeof openEncoding>>
  try {
    return await work.alone(store, async (withEncoder = false) => {
      if (withEncoder) encoding ??= await openEncoding(config, () => {})
      assistant ??= await openAssistant({
        store,
        lexicon,
        clock: Date.now,
        preciseClock: () => performance.now(),
        random,
        rest: () => rest(),
        onError: (error) => process.stderr.write(`${String(error)}\n`),
        ...(encoding ? { encoding } : {}),
      })
      return assistant
    })
  } finally {
    await assistant?.close()
    encoding?.close()
    await store.close()
  }
}

/** Asks the running server for JSON; an expected no (409) comes back as a value. */
export async function askFor<T>(
  server: RunningServer,
  path: string,
  body: unknown = {},
): Promise<Result<T, { readonly code: string; readonly message: Bilingual }>> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.status !== 409) return ok((await (await accepted(response)).json()) as T)
  const { code, detail, detailZh } = (await response.json()) as { code: string; detail: string; detailZh: string }
  return no({ code, message: { en: detail, zh: detailZh } })
}

/** Asks the running server; a refusal becomes the command's own. */
export async function ask(
  server: RunningServer,
  path: string,
  init: RequestInit & { duplex?: 'half' } = {},
): Promise<Response> {
  const headers = { authorization: `Bearer ${server.token}`, ...init.headers }
  return accepted(await fetch(`${server.url}${path}`, { ...init, headers }))
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok || response.status === 422) return response
  const problem = (await response.json().catch(() => null)) as {
    detail?: string
    detailZh?: string
    remedy?: string
  } | null
  throw new CommandError(
    [problem?.detail ?? `the server answered ${response.status}`, problem?.detailZh, problem?.remedy]
      .filter(Boolean)
      .join('\n'),
  )
}
