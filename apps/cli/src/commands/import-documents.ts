import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Problem } from '@elmo-chat/kernel'
import { readSite } from '@elmo-chat/server'
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

/** What is told of a file; of a page of a site, where it is from, too. */
interface Told {
  readonly fileName: string
  readonly id?: string
  readonly url?: string
}

type Keep = (bytes: Uint8Array, told: Told) => Promise<Kept>

/** Reads a document, all in a folder, or the pages of a site; one that is there already is replaced. */
export async function importDocuments(
  from: string,
  { home, allow }: { readonly home: string | undefined; readonly allow: readonly string[] },
): Promise<number> {
  const work = /^https?:/i.test(from) ? await pagesOf(from, allow) : inTurn(await filesOf(from))
  const kept = await withHome<Kept[]>(configuration({ home }), {
    running: (server) =>
      work(async (bytes, { fileName, ...told }) => {
        const response = await ask(server, `/api/documents?${new URLSearchParams({ name: fileName, ...told })}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: new Uint8Array(bytes),
        })
        return (await response.json()) as Kept
      }),
    alone: async (_store, assistant) => {
      const { knowledge } = await assistant()
      return work((bytes, told) => knowledge.add(bytes, told, AUTHOR))
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

const inTurn = (files: readonly string[]) => async (keep: Keep) => {
  const kept: Kept[] = []
  for (const file of files) kept.push(await keep(await readFile(file), { fileName: basename(file) }))
  return kept
}

/** The pages are fetched by this process, whose user may allow more than the server may. */
async function pagesOf(address: string, allow: readonly string[]) {
  if (!URL.canParse(address)) throw new CommandError(`${address} is no address`, 2)
  return async (keep: Keep): Promise<Kept[]> => {
    const kept: Kept[] = []
    const problems = await readSite(new URL(address), { allow }, async ({ bytes, options }) => {
      kept.push(await keep(bytes, options))
    })
    return [...kept, { documents: [], problems }]
  }
}
