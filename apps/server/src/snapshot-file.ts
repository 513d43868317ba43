import { open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshots } from '@elmo-chat/assistant'

/** Keeps the search index in a file of the home. It holds nothing that cannot be made again from the catalogue. */
export function snapshotFile(home: string): Snapshots {
  const file = join(home, 'search-index')
  return {
    async read() {
      try {
        return await readFile(file)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async write(parts) {
      const unfinished = `${file}.new`
      const written = await open(unfinished, 'w', 0o600)
      try {
        await writeFile(written, parts)
        await written.sync()
      } finally {
        await written.close()
      }
      await rename(unfinished, file)
    },
  }
}
