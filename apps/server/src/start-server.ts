import { randomFillSync } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setImmediate as rest } from 'node:timers/promises'
import { type Assistant, openAssistant } from '@elmo-chat/assistant'
import { lexicon } from '@elmo-chat/language'
import { openStore } from '@elmo-chat/storage'
import { serve } from '@hono/node-server'
import { createApp } from './app.js'
import type { Config } from './config.js'
import { openDemoShop } from './demo-shop.js'
import { EncodingProgress } from './encoding-progress.js'
import { announce, newToken, prepareHome, readSealKey, withdraw } from './home.js'
import { installedPacks } from './installed-packs.js'
import { languageModelOf } from './language-model.js'
import { RateLimit } from './limits.js'
import { createLogger } from './logger.js'
import { createMetrics } from './metrics.js'
import { modelFiles } from './model-files.js'
import { openEncoding } from './open-encoding.js'
import { openPictures } from './picture-source.js'
import { openRecogniser } from './recogniser.js'
import { RequestsFirst } from './requests-first.js'
import { SimulationJob } from './simulation-job.js'
import { snapshotFile } from './snapshot-file.js'
import { Visitors } from './visitor.js'
import { openWebhook } from './webhook/open-webhook.js'

export interface RunningShop {
  /** Where the shop is reached, without a slash at the end. */
  readonly url: string
  /** The one-time link that makes the first user; null once there is one. */
  readonly claimUrl: string | null
  /** Lets turns under way end, then puts everything away. */
  close(): Promise<void>
}

const CLAIM_HOURS = 24
const CLOSE_GRACE_MS = 3_000
const CALLERS = 50_000
/** Bodies are waited for by the routes that read them: a large feed takes longer than any limit for all requests. */
const HEADERS_MS = 60_000
/** An address may hold the longest query in Chinese, which takes nine bytes a character there. */
const HEADER_BYTES = 128 * 1024

// 32 random bits at a time is plenty for ids, and crypto needs no seed; asked for each number alone it is slow.
const drawn = new Uint32Array(1_024)
let left = 0
function random(): number {
  if (left === 0) {
    randomFillSync(drawn)
    left = drawn.length
  }
  return drawn[--left] / 2 ** 32
}

/**
 * Opens the store of a home and serves the shop.
 *
 * Fails  with a StorageError that says who holds the home, with the system's error when the port is taken, or with an
 *        EncoderError when the folder of a model for meaning holds none, or with a RecogniserError when the command that
 *        hears shoppers cannot be read.
 */
export async function startServer(config: Config): Promise<RunningShop> {
  prepareHome(config.home)
  const logger = createLogger(config.logLevel)
  const clock = Date.now
  const progress = new EncodingProgress(logger, clock)
  const encoding = await openEncoding(config, progress.tell)
  const pictures = await openPictures(config, logger)
  const languageModel = languageModelOf(config)
  const recogniser = await openRecogniser(config)
  const store = await openStore({
    home: config.home,
    databaseUrl: config.databaseUrl,
    clock,
    random,
    sealKey: readSealKey(config.home, config.sealKey),
  })
  const requests = new RequestsFirst()
  let opened: Assistant | undefined
  const metrics = createMetrics({
    products: () => opened?.size ?? 0,
    encoded: () => progress.encoded,
    listsNotLogged: () => opened?.listsNotLogged ?? 0,
    backlog: async () => opened?.backlog() ?? {},
  })
  const webhook = openWebhook(config, {
    ...{ outbox: store.webhook, logger, clock, random },
    onTry: (state) => metrics.webhookTries.inc({ state }),
  })
  try {
    const assistant = await openAssistant({
      store,
      lexicon,
      clock,
      preciseClock: () => performance.now(),
      random,
      rest: () => rest(),
      standBack: () => requests.standBack(),
      onError: (error) => logger.error({ err: error }, 'background work failed'),
      onNotice: (notice) => logger.warn(notice),
      snapshots: snapshotFile(config.home),
      modelFiles: modelFiles(config.home),
      packs: installedPacks(config.home),
      ...(encoding ? { encoding } : {}),
      ...(pictures ? { pictures } : {}),
      ...(languageModel ? { languageModel } : {}),
      ...(recogniser ? { recogniser } : {}),
      ...(webhook ? { onRequests: () => webhook.wake() } : {}),
    })
    opened = assistant
    const picture = config.empty ? () => null : await openDemoShop(store, assistant, clock())
    const homeToken = newToken()
    const simulation = new SimulationJob((error) => logger.error({ err: error }, 'the simulation failed'))
    const limits = config.limits === 'on'
    const app = createApp({
      config,
      store,
      assistant,
      picture,
      visitors: new Visitors(store.secrets.signing),
      limit: limits ? new RateLimit(clock, { burst: 120, perMinute: 240, callers: CALLERS }) : null,
      messageLimit: limits ? new RateLimit(clock, { burst: 60, perMinute: 120, callers: CALLERS }) : null,
      voiceLimit: limits ? new RateLimit(clock, { burst: 10, perMinute: 12, callers: CALLERS }) : null,
      loginLimit: new RateLimit(clock, { burst: 10, perMinute: 5, callers: CALLERS }),
      homeToken,
      metrics,
      logger,
      clock,
      simulation,
      requests,
      webhook,
    })
    const { server, url } = await listen(app, config)
    announce(config.home, url, homeToken)
    const claimUrl = (await store.users.count()) === 0 ? await claimLink(url) : null
    let closing: Promise<void> | undefined
    return { url, claimUrl, close: () => (closing ??= close(server)) }

    async function claimLink(base: string): Promise<string> {
      return `${base}/console/welcome#${await store.users.createClaim(CLAIM_HOURS * 3_600_000, 'owner')}`
    }
    async function close(listening: typeof server): Promise<void> {
      withdraw(config.home)
      await new Promise<void>((resolve) => {
        listening.close(() => resolve())
        if ('closeIdleConnections' in listening) listening.closeIdleConnections()
        setTimeout(() => {
          if ('closeAllConnections' in listening) listening.closeAllConnections()
        }, CLOSE_GRACE_MS).unref()
      })
      await simulation.close()
      await assistant.close()
      encoding?.close()
      await webhook?.close()
      await store.close()
    }
  } catch (error) {
    await opened?.close()
    encoding?.close()
    await webhook?.close()
    await store.close()
    throw error
  }
}

function listen(app: ReturnType<typeof createApp>, { host, port }: Config) {
  return new Promise<{ server: ReturnType<typeof serve>; url: string }>((resolve, reject) => {
    const serverOptions = { requestTimeout: 0, headersTimeout: HEADERS_MS, maxHeaderSize: HEADER_BYTES }
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }, (info: AddressInfo) => {
      server.off('error', reject)
      const name = info.family === 'IPv6' && !host.includes('.') ? `[${info.address}]` : info.address
      resolve({ server, url: `http://${name === '0.0.0.0' ? '127.0.0.1' : name}:${info.port}` })
    })
    server.once('error', reject)
  })
}
