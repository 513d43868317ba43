import { randomBytes } from 'node:crypto'
import { chmodSync, constants, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseThread } from './database-thread.js'
import { syncTree } from './sync-tree.js'

/** Where the build keeps a freshly set-up database directory. The name holds the version that made it. */
const templatePath = fileURLToPath(new URL('../dist/template-pglite-0.5.14', import.meta.url))

/**
 * Gives the database directory of a home. At a first start it is a copy of the template that the build made, because
 * to set up a new cluster takes seconds; without a template an empty folder, in which the database sets itself up.
 */
export function prepareDirectory(home: string): string {
  const directory = join(home, 'database')
  const partial = join(home, 'database.partial')
  rmSync(partial, { recursive: true, force: true })
  if (!existsSync(directory)) {
    if (existsSync(templatePath)) {
      cpSync(templatePath, partial, { recursive: true, mode: constants.COPYFILE_FICLONE })
      chmodSync(partial, 0o700)
      syncTree(partial)
      renameSync(partial, directory)
    } else {
      mkdirSync(directory, { mode: 0o700 })
    }
  }
  chmodSync(directory, 0o700)
  return directory
}

/** Makes the template where it is missing. Gives whether it had to. */
export async function makeTemplate(): Promise<boolean> {
  if (existsSync(templatePath)) return false
  const partial = `${templatePath}.${randomBytes(4).toString('hex')}`
  mkdirSync(dirname(templatePath), { recursive: true })
  const thread = new DatabaseThread(partial)
  try {
    await thread.ready
  } finally {
    await thread.end()
  }
  try {
    renameSync(partial, templatePath)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    // Another process was faster.
    if (!existsSync(templatePath)) throw error
  }
  return true
}
