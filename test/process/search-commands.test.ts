import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startElmo } from './elmo-process.js'

const elmo = fileURLToPath(new URL('../../apps/cli/bin/elmo.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'elmo-commands-'))
const file = (name: string, lines: readonly object[]) => {
  const path = join(home, name)
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'))
  return path
}

/** Runs one command over the home to its end. */
function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [elmo, ...args, '--home', home], (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

const mugs = ['Red mug', 'Blue mug', 'Green bowl'].map((title, at) => ({
  id: `m${at}`,
  title,
  price: '9.00 USD',
  product_type: at < 2 ? 'Mugs' : 'Bowls',
}))
const grades = [
  { query: 'red mug', productId: 'm0', grade: 3 },
  { query: 'bowl', productId: 'm2', grade: 3, reason: 'the only one' },
]

beforeAll(async () => {
  expect((await run('import', file('mugs.jsonl', mugs))).status).toBe(0)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** What must hold with the home alone and through its running server. */
async function commandsWork(): Promise<void> {
  const kept = await run('import', 'judgements', file('grades.jsonl', grades))
  expect(kept).toMatchObject({ status: 0, out: expect.stringContaining('2 judgements are kept') })
  const stored = await run('evaluate', 'search')
  expect(stored.out).toMatch(/2 queries with judgements[\s\S]*Words\s+1\.000/)
  const wrong = await run(
    'evaluate',
    'search',
    '--judgements',
    file('wrong.jsonl', [{ ...grades[0], productId: 'm2' }]),
  )
  expect(wrong.out).toMatch(/Words\s+0\.000/)
  expect((await run('export', 'judgements')).out.trim().split('\n')).toHaveLength(2)
  const trained = await run('train', 'ranker')
  expect(trained).toMatchObject({ status: 1, out: expect.stringMatching(/^ranker: not trained[\s\S]*\p{Script=Han}/u) })
}

describe('commands on search', () => {
  it('work over a home that nobody has open', commandsWork, 300_000)

  it('work through the running server of the home', async () => {
    const server = await startElmo(['--home', home, '--empty'])
    try {
      await commandsWork()
      await fetch(`${server.url}/api/search?q=mug`)
    } finally {
      await server.end('SIGTERM')
    }
    // What was searched for right before the end is written at the end.
    expect((await run('export', 'events')).out).toContain('"query":"mug"')
  }, 300_000)
})
