import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { ImportProgress } from '@elmo-chat/assistant'
import type { ImportReport } from '@elmo-chat/protocol'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'
import { formatReport } from '../import-report.js'
import { importProgress, progressLine } from '../progress-line.js'
import { importDocuments } from './import-documents.js'
import { importJudgements } from './import-judgements.js'
import { importOrders } from './import-orders.js'
import { importReviews } from './import-reviews.js'

/** Reads a product feed into the shop: from a file or an address, through the running server when there is one. */
export async function importFeed(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      home: { type: 'string' },
      source: { type: 'string', default: 'main' },
      currency: { type: 'string' },
      'price-unit': { type: 'string', default: 'major' },
      'base-url': { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      'allow-host': { type: 'string', multiple: true, default: [] },
    },
  })
  if (positionals[0] === 'judgements' && positionals.length === 2) return importJudgements(positionals[1], values.home)
  if (positionals[0] === 'orders' && positionals.length === 2) {
    const { home, currency } = values
    return importOrders(positionals[1], { home, currency })
  }
  if (positionals[0] === 'reviews' && positionals.length === 2) {
    const { home, source } = values
    return importReviews(positionals[1], { home, source })
  }
  if (positionals[0] === 'documents' && positionals.length === 2) {
    const { home, 'allow-host': allow } = values
    return importDocuments(positionals[1], { home, allow })
  }
  const [from, ...more] = positionals
  if (!from || more.length > 0) throw new CommandError('name one file or address', 2)
  const feed = await openFeed(from)
  const map = values.map.flatMap((pairs) => pairs.split(',')).map(readPair)
  const priceUnit = values['price-unit']
  if (priceUnit !== 'major' && priceUnit !== 'minor') throw new CommandError('--price-unit is major or minor', 2)
  const line = progressLine(process.stderr)
  const show = (progress: ImportProgress) => line.show(importProgress(progress, feed.size))
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort(new Error('stopped by Ctrl-C; nothing was changed')))

  const report = await withHome<ImportReport>(configuration({ home: values.home }), {
    running: async (server) => {
      const query = new URLSearchParams({ name: feed.name, source: values.source, priceUnit })
      if (values.currency) query.set('currency', values.currency)
      for (const [field, column] of map) query.append('map', `${field}=${column}`)
      if (values['base-url']) query.set('baseUrl', values['base-url'])
      if (values['dry-run']) query.set('dryRun', '1')
      if (values.force) query.set('force', '1')
      const response = await ask(server, `/api/import?${query}`, {
        method: 'POST',
        headers: { accept: 'application/x-ndjson', 'content-type': 'application/octet-stream' },
        body: Readable.toWeb(Readable.from(feed.bytes)) as ReadableStream,
        duplex: 'half',
        signal: stopping.signal,
      })
      return lastReport(response, show)
    },
    alone: async (_store, assistant) => {
      const shop = await assistant()
      const currency = (values.currency ?? shop.settings.currency).toUpperCase()
      return shop.importFeed(
        feed.bytes,
        {
          name: feed.name,
          source: values.source,
          currency,
          priceUnit,
          ...(map.length > 0 ? { map: Object.fromEntries(map) } : {}),
          ...(values['base-url'] ? { baseUrl: values['base-url'] } : {}),
          dryRun: values['dry-run'],
          force: values.force,
        },
        show,
        stopping.signal,
      )
    },
  })
  line.end()
  process.stdout.write(formatReport(report))
  return report.state === 'failed' ? 1 : 0
}

function readPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  if (at < 1) throw new CommandError(`--map takes field=column; this is "${pair}"`, 2)
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
}

async function openFeed(
  from: string,
): Promise<{ name: string; bytes: AsyncIterable<Uint8Array>; size: number | null }> {
  if (/^https?:\/\//i.test(from)) {
    const response = await fetch(from).catch((error: Error) => {
      throw new CommandError(
        `${from} cannot be fetched: ${error.cause instanceof Error ? error.cause.message : error.message}`,
      )
    })
    if (!response.ok || !response.body) throw new CommandError(`${from} answered ${response.status}`)
    const length = Number(response.headers.get('content-length'))
    return { name: basename(new URL(from).pathname) || from, bytes: response.body, size: length > 0 ? length : null }
  }
  const found = await stat(from).catch(() => null)
  if (!found?.isFile()) throw new CommandError(`there is no file ${from}`)
  return { name: basename(from), bytes: createReadStream(from), size: found.size }
}

async function lastReport(response: Response, onProgress: (progress: ImportProgress) => void): Promise<ImportReport> {
  let rest = ''
  let report: ImportReport | undefined
  const decoder = new TextDecoder()
  const read = (text: string) => {
    const message = JSON.parse(text) as { progress?: ImportProgress; report?: ImportReport; failure?: string }
    if (message.failure) throw new CommandError(message.failure)
    if (message.progress) onProgress(message.progress)
    report = message.report ?? report
  }
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) read(text)
  }
  if (rest) read(rest)
  if (!report) throw new CommandError('the server ended without a report')
  return report
}
