import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Files that a pack may hold; its code, where it has some, is never read here. */
const READ = /\.(?:json|jsonl|txt|md)$/
const MOST_BYTES = 32 * 1024 * 1024

/** The texts of a pack's files by path, with `/` between folders. Fails as the file system does, or when they are too large. */
export function packFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !READ.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const text = readFileSync(path, 'utf8')
    bytes += text.length
    if (bytes > MOST_BYTES)
      throw new Error(`the pack in ${folder} holds more than ${MOST_BYTES} characters; leave data out`)
    files.set(relative(folder, path).split(sep).join('/'), text)
  }
  return files
}
