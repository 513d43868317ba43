import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPostgres } from '@elmo-chat/storage/testing'

/** The rows that are measured on the embedded database and on PostgreSQL; says so where there is none of the latter. */
export async function onBothDatabases(measure) {
  const home = mkdtempSync(join(tmpdir(), 'elmo-bench-'))
  const server = await startTestPostgres({ durable: true })
  try {
    const rows = await measure('embedded', home)
    if ('skipped' in server) console.log(`PostgreSQL was not measured: ${server.skipped}`)
    else rows.push(...(await measure('postgres', home, await server.databaseUrl())))
    return rows
  } finally {
    if (!('skipped' in server)) await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
