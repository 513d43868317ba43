import { type FeedOptions, type Product, readFeed } from '@elmo-chat/catalog'
import type { Clock, Problem } from '@elmo-chat/kernel'
import type { ImportReport } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'

export interface ImportRequest extends FeedOptions {
  /** What to call this run in the list of imports: the file's name or the address. */
  readonly name: string
  /** Read and report, change nothing. */
  readonly dryRun: boolean
  /** Allow retiring more than half of a source. */
  readonly force: boolean
}

export interface ImportProgress {
  readonly id: string
  readonly bytes: number
  readonly rows: number
  readonly products: number
  readonly problems: number
}

const BATCH = 50

/**
 * Reads a feed into the store: staged in small statements while it is read, made visible at once at the end.
 * A broken file, a cancelled run or a refusal leaves the catalogue as it was.
 */
export async function importFeed(
  store: Store,
  bytes: AsyncIterable<Uint8Array>,
  request: ImportRequest,
  {
    onProgress,
    signal,
    clock,
    rest,
  }: { onProgress: (progress: ImportProgress) => void; signal?: AbortSignal; clock: Clock; rest: () => Promise<void> },
): Promise<ImportReport> {
  const { name, source, dryRun, force } = request
  const { id } = await store.catalog.beginImport({ name, source, dryRun })
  onProgress({ id, bytes: 0, rows: 0, products: 0, problems: 0 })
  const keep = new Set<string>()
  let mayRetire = true
  let batch: Product[] = []
  let problems: Problem[] = []
  const counted = { rows: 0, products: 0, variants: 0, problems: 0 }
  let sliceEnd = clock() + 8

  const flush = async () => {
    if (batch.length > 0) await store.catalog.stage(id, batch)
    if (problems.length > 0) await store.catalog.recordProblems(id, problems)
    batch = []
    problems = []
  }
  const report = async () => (await store.catalog.importReport(id))!

  try {
    for await (const item of readFeed(bytes, { ...request, fileName: request.fileName ?? name })) {
      signal?.throwIfAborted()
      if (item.kind === 'format') await store.catalog.progress(id, { format: item.format })
      else if (item.kind === 'progress') {
        counted.rows = item.rows
        onProgress({ id, bytes: item.bytes, ...counted })
      } else if (item.kind === 'product') {
        batch.push(item.product)
        counted.products++
      } else if (item.kind === 'problem') {
        problems.push(item.problem)
        counted.problems++
        if (item.sourceId !== undefined) keep.add(item.sourceId)
      } else if (item.kind === 'broken') {
        problems.push(item.problem)
        await flush()
        await store.catalog.abort(id, item.problem.message.en)
        return await report()
      } else {
        mayRetire = item.unknownRows === 0
        counted.rows = item.rows
        counted.variants = item.variants
        await store.catalog.progress(id, { rows: item.rows, products: item.products, variants: item.variants })
      }
      if (batch.length >= BATCH || problems.length >= BATCH) await flush()
      if (clock() >= sliceEnd) {
        await rest()
        sliceEnd = clock() + 8
      }
    }
    await flush()
    onProgress({ id, bytes: 0, ...counted })
    const committed = await store.catalog.commit(id, { keepSourceIds: keep, retireMissing: mayRetire, force })
    if (!committed.ok) {
      const { retired, of } = committed.error
      await store.catalog.abort(
        id,
        `It would retire ${retired} of ${of} products of "${source}". Say force if that is meant.`,
      )
    }
    return await report()
  } catch (error) {
    await flush().catch(() => {})
    await store.catalog.abort(id, error instanceof Error ? error.message : String(error))
    if (signal?.aborted) return await report()
    throw error
  }
}
