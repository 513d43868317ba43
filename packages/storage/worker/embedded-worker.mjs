// The thread in which the embedded database lives. Plain JavaScript, so that the same file serves the built package
// and the tests, which read the TypeScript sources.
//
// It answers `{ id, kind, sql, params }` with `{ id, rows }` or `{ id, error }`, in the order of arrival.
import { fsyncSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

let syncCount = 0

/**
 * Emscripten's NODEFS has no fsync, so that a commit would survive a killed process but not a lost power supply.
 * This gives it one. It leans on Emscripten's insides; a test counts the syncs.
 */
class DurableNodeFS extends NodeFS {
  async init(pg, options) {
    const initialized = await super.init(pg, options)
    initialized.emscriptenOpts.preRun.push((module) => {
      module.FS.filesystems.NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd) {
          fsyncSync(stream.nfd)
          syncCount++
        }
        return 0
      }
    })
    return initialized
  }
}

const INT8 = 20
const JSON_TYPES = [114, 3802]
const TIMESTAMPTZ = 1184

const pg = await PGlite.create({
  fs: new DurableNodeFS(workerData.directory),
  // `-F` means fsync off. The default sync method, fdatasync, does nothing under Emscripten.
  startParams: [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...['wal_sync_method=fsync', 'shared_buffers=16MB', 'min_wal_size=32MB', 'jit=off'].flatMap((setting) => [
      '-c',
      setting,
    ]),
  ],
  // As the driver for PostgreSQL gives them: see column-types.ts.
  parsers: Object.fromEntries([INT8, ...JSON_TYPES, TIMESTAMPTZ].map((type) => [type, (text) => text])),
})

/*
 * Alone in its process the database has nobody who makes checkpoints: its log would grow without end, and with it the
 * time to open after a kill. After about this many characters of parameters it makes one, which takes some ten
 * milliseconds.
 */
const CHECKPOINT_AFTER = 16_000_000
let written = 0

async function checkpointWhenDue() {
  if (written < CHECKPOINT_AFTER) return
  try {
    await pg.exec('checkpoint')
    written = 0
  } catch {
    // A transaction that has failed takes no statement but its end: the next statement after it tries again.
  }
}

const answer = {
  query: async ({ sql, params }) => {
    const { rows, fields } = await pg.query(sql, params)
    for (const value of params) if (typeof value === 'string') written += value.length
    return { rows, types: fields.map((field) => [field.name, field.dataTypeID]) }
  },
  script: async ({ sql }) => {
    await pg.exec(sql)
    return { rows: [] }
  },
  syncs: async () => ({ rows: [{ count: syncCount }] }),
  close: async () => {
    await pg.close()
    return { rows: [] }
  },
}

parentPort.on('message', async (request) => {
  try {
    parentPort.postMessage({ id: request.id, ...(await answer[request.kind](request)) })
  } catch (error) {
    const { message, code, detail, constraint } = error
    parentPort.postMessage({ id: request.id, error: { message, code, detail, constraint } })
  }
  if (request.kind === 'close') parentPort.close()
  else await checkpointWhenDue()
})

parentPort.postMessage({ id: 0, rows: [] })
