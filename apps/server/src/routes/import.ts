import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ImportProgress, ImportRequest } from '@elmo-chat/assistant'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { chunksOf, readOn } from '../body.js'
import { badRequest, HttpProblem } from '../problem.js'
import { reportLines } from '../report-lines.js'
import type { ServerContext } from '../server-context.js'

/** Reads what an import is told in its address: `?source=&currency=&priceUnit=&map=&baseUrl=&name=&dryRun=&force=`. */
export function readImportRequest(c: Context, shopCurrency: string): ImportRequest {
  const source = c.req.query('source') || 'main'
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(source))
    throw badRequest('SOURCE_INVALID', {
      en: 'A source is 1 to 40 of a-z, 0-9 and -.',
      zh: 'source 由 1 到 40 个小写字母、数字和连字符组成。',
    })
  const currency = (c.req.query('currency') || shopCurrency).toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency))
    throw badRequest('CURRENCY_INVALID', { en: 'A currency is an ISO 4217 code.', zh: 'currency 应为 ISO 4217 代码。' })
  const priceUnit = c.req.query('priceUnit') || 'major'
  if (priceUnit !== 'major' && priceUnit !== 'minor')
    throw badRequest('PRICE_UNIT_INVALID', {
      en: 'priceUnit is major or minor.',
      zh: 'priceUnit 只能是 major 或 minor。',
    })
  const map: Record<string, string> = {}
  for (const pair of (c.req.queries('map') ?? []).slice(0, 100)) {
    const at = pair.indexOf('=')
    if (at < 1)
      throw badRequest('MAP_INVALID', {
        en: `map is field=column; this is ${pair}.`,
        zh: `map 的写法是 字段=列名；收到的是 ${pair}。`,
      })
    map[pair.slice(0, at)] = pair.slice(at + 1)
  }
  const baseUrl = c.req.query('baseUrl')
  if (baseUrl !== undefined && !/^(https?:\/\/\S{1,500}|\/)$/.test(baseUrl))
    throw badRequest('BASE_URL_INVALID', {
      en: 'baseUrl is an http or https address, or / for paths of this server.',
      zh: 'baseUrl 应为 http 或 https 地址，或用 / 表示本服务器的路径。',
    })
  return {
    name: (c.req.query('name') || 'feed').slice(0, 200),
    source,
    currency,
    priceUnit,
    ...(Object.keys(map).length > 0 ? { map } : {}),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    dryRun: isOn(c.req.query('dryRun')),
    force: isOn(c.req.query('force')),
  }
}

const isOn = (value: string | undefined) => value === '1' || value === 'true'

/** The request's bytes, ended by a 413 when they go over the limit. */
async function* limited(body: ReadableStream<Uint8Array> | null, limitBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunksOf(body)) {
    size += chunk.byteLength
    if (size > limitBytes)
      throw new HttpProblem(413, 'FEED_TOO_LARGE', {
        en: `The feed is over ${limitBytes} bytes.`,
        zh: `商品数据超过 ${limitBytes} 字节。`,
      })
    yield chunk
  }
}

/** A feed may be refused while it is still being sent: the rest is read before that is told. */
export const feedReadOn: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.ok) await readOn(c.req.raw.body)
}

/** `POST /api/import`: reads the feed as it arrives; answers with the report, or with progress lines (NDJSON) when asked. */
export function importRoutes({ assistant, config }: ServerContext): Hono {
  const routes = new Hono()
  routes.use('/', feedReadOn)
  routes.post('/', async (c) => {
    const request = readImportRequest(c, assistant.settings.currency)
    const bytes = limited(c.req.raw.body, config.importLimitBytes)
    if (!c.req.header('accept')?.includes('application/x-ndjson')) {
      const report = await assistant.importFeed(bytes, request, () => {}, c.req.raw.signal)
      return c.json(report, report.state === 'failed' ? 422 : 200)
    }
    const body = reportLines<ImportProgress>((tell) => assistant.importFeed(bytes, request, tell, c.req.raw.signal), {
      beforeClose: () => readOn(c.req.raw.body),
    })
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    return c.body(body)
  })
  return routes
}

/** Takes a feed from the console: kept as a file first, so that the page need not wait; the run is then a job. */
export async function acceptImport(c: Context, { assistant, config, logger }: ServerContext) {
  const request = readImportRequest(c, assistant.settings.currency)
  const folder = join(config.home, 'uploads')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${process.pid}-${performance.now().toString(36).replace('.', '')}`)
  try {
    await pipeline(
      Readable.from(limited(c.req.raw.body, config.importLimitBytes)),
      createWriteStream(file, { mode: 0o600 }),
    )
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
  return new Promise<string>((resolve, reject) => {
    assistant
      .importFeed(createReadStream(file), request, (progress) => resolve(progress.id))
      .then((report) => resolve(report.id))
      .catch((error: unknown) => {
        logger.error({ err: error }, 'import failed')
        reject(error)
      })
      .finally(() => rm(file, { force: true }))
  })
}
