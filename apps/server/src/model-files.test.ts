import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { modelFiles } from './model-files.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-models-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('models as files', () => {
  it('come back as they were kept, and the last of a name alone', async () => {
    const files = modelFiles(home)
    expect(await files.read('for-you')).toBeNull()
    await files.write('for-you', Uint8Array.of(1, 2, 3))
    await files.write('for-you', Uint8Array.of(4, 5))
    expect([...(await files.read('for-you'))!]).toEqual([4, 5])
  })
  it('are refused where a byte is not what it was', async () => {
    const files = modelFiles(home)
    await files.write('next', Uint8Array.of(1, 2, 3))
    const file = join(home, 'models', 'next')
    const bytes = readFileSync(file)
    bytes[bytes.length - 1] ^= 1
    writeFileSync(file, bytes)
    await expect(files.read('next')).rejects.toThrow('checksum')
    writeFileSync(file, bytes.subarray(0, 10))
    await expect(files.read('next')).rejects.toThrow('checksum')
  })
})
