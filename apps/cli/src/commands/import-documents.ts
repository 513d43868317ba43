import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Problem } from '@elmo-chat/kernel'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'
import { formatProblem } from '../import-report.js'

interface Kept {
  readonly documents: readonly unknown[]
  readonly problems: readonly Problem[]
}

const READ = /\.(?:md|markdown|txt|html?|pdf|docx|csv)$/i
const AUTHOR = 'command line'

/** Reads a document, or all in a folder; one that is there already is replaced. */
export async function importDocuments(path: string, home: string | undefined): Promise<number> {
  const files = await filesOf(path)
  const kept = await withHome<Kept[]>(configuration({ home }), {
    running: (server) =>
      inTurn(files, async (name, bytes) => {
        const response = await ask(server, `/api/documents?${new URLSearchParams({ name })}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: new Uint8Array(bytes),
        })
        return (await response.json()) as Kept
      }),
    alone: async (_store, assistant) => {
      const { knowledge } = await assistant()
      return inTurn(files, (fileName, bytes) => knowledge.add(bytes, { fileName }, AUTHOR))
    },
  })
  const count = kept.reduce((sum, { documents }) => sum + documents.length, 0)
  process.stdout.write(`${count} documents are kept. 已保存 ${count} 份文档。\n`)
  const problems = kept.flatMap((one) => one.problems)
  for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return [path]
  if (!found?.isDirectory()) throw new CommandError(`there is no file or folder ${path}`)
  const names = await readdir(path)
  return names
    .filter((name) => READ.test(name))
    .sort()
    .map((name) => join(path, name))
}

async function inTurn(
  files: readonly string[],
  keep: (name: string, bytes: Uint8Array) => Promise<Kept>,
): Promise<Kept[]> {
  const kept: Kept[] = []
  for (const file of files) kept.push(await keep(basename(file), await readFile(file)))
  return kept
}
