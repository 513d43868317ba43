import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelFiles } from '@elmo-chat/assistant'

const CHECKSUM_BYTES = 32

const checksumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** Keeps learned models as files of the home, each behind its checksum. They hold nothing that cannot be learned again from the log. */
export function modelFiles(home: string): ModelFiles {
  const folder = join(home, 'models')
  return {
    async read(name) {
      try {
        const whole = await readFile(join(folder, name))
        const bytes = whole.subarray(CHECKSUM_BYTES)
        if (!checksumOf(bytes).equals(whole.subarray(0, CHECKSUM_BYTES))) throw new Error('its checksum does not fit.')
        return bytes
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async write(name, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, name)
      const written = await open(`${file}.new`, 'w', 0o600)
      try {
        await writeFile(written, checksumOf(bytes))
        await writeFile(written, bytes)
        await written.sync()
      } finally {
        await written.close()
      }
      await rename(`${file}.new`, file)
    },
  }
}
