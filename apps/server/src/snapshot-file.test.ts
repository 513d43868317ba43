import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { snapshotFile } from './snapshot-file.js'

const home = mkdtempSync(join(tmpdir(), 'snapshot-'))
afterAll(() => rmSync(home, { recursive: true }))

describe('a snapshot file', () => {
  it('keeps the last snapshot, of any number of parts, and nothing beside it', async () => {
    const file = snapshotFile(home)
    expect(await file.read()).toBeNull()
    const parts = Array.from({ length: 3000 }, (_, at) => Uint8Array.of(at, at >> 8))
    await file.write([Uint8Array.of(9)])
    await file.write(parts)
    expect(Buffer.from((await file.read())!).equals(Buffer.concat(parts))).toBe(true)
    expect(readdirSync(home)).toEqual(['search-index'])
  })
  it('is not disturbed by a write that was cut off', async () => {
    const file = snapshotFile(home)
    await file.write([Uint8Array.of(1, 2)])
    writeFileSync(join(home, 'search-index.new'), 'half')
    expect([...(await file.read())!]).toEqual([1, 2])
    await file.write([Uint8Array.of(3)])
    expect([...(await file.read())!]).toEqual([3])
  })
})
