import { execFile } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackRow } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElmoProcess, say, startElmo } from './elmo-process.js'

const elmo = fileURLToPath(new URL('../../apps/cli/bin/elmo.js', import.meta.url))

/** A skill as an integrator writes it: in one file, without any import. */
const code = `export default {
  name: 'parcel-days',
  description: { en: 'Tells how long a parcel takes.', zh: '告诉您包裹要几天。' },
  examples: { en: ['how many days does a parcel to the islands take'], zh: ['寄到岛上要几天'] },
  fact: (zone, field) => (zone === 'islands' && field === 'days' ? 4 : undefined),
  run: ({ fact, sentence, language }) => ({
    say: [
      language === 'zh'
        ? sentence\`寄到岛上需要\${fact('islands', 'days')}天。\`
        : sentence\`A parcel to the islands takes \${fact('islands', 'days')} days.\`,
      sentence\`It is 99 days in truth.\`,
    ],
  }),
}
`

/** What was said, of a streamed answer. */
const saidIn = (body: string) =>
  [...body.matchAll(/"delta":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text!)).join('')

describe('the commands of packs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elmo-pack-'))
  const home = join(folder, 'home')
  let server: ElmoProcess
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string }>((resolve) =>
      execFile(process.execPath, [elmo, 'pack', ...args], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
      ),
    )
  const consoleCall = async (method: 'GET' | 'PUT', body?: object) => {
    const { token } = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as { token: string }
    const answer = await fetch(`${server.url}/api/console/packs`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, packs: ((await answer.json()) as { packs: PackRow[] }).packs }
  }

  beforeAll(async () => {
    expect(await run('new', 'tea-house')).toMatchObject({ code: 0 })
    writeFileSync(
      join(folder, 'tea-house/answers.json'),
      JSON.stringify([{ intent: 'welcome', say: { en: 'We serve tea at the old mill.', zh: '我们在老磨坊卖茶。' } }]),
    )
    expect(await run('check', 'tea-house')).toMatchObject({ code: 0, out: expect.stringContaining('1 answers') })
    mkdirSync(join(folder, 'tea-house/skills'))
    writeFileSync(join(folder, 'tea-house/skills/parcel.mjs'), code)
    const refused = await run('install', 'tea-house', '--home', home)
    expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/skills\/parcel\.mjs[\s\S]*--with-code/) })
    expect(await run('install', 'tea-house', '--home', home, '--with-code')).toMatchObject({ code: 0 })
    server = await startElmo(['--home', home, '--empty', '--pack', 'smart-home'])
  }, 60_000)
  afterAll(async () => {
    await server?.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  it('lead from a new pack to its answer in the running shop', async () => {
    const { body } = await say(server.url, 'welcome', 'what do you do here')
    expect(saidIn(body)).toContain('We serve tea at the old mill.')
  })

  it('let code that was agreed to answer, under the same ledger as everything else', async () => {
    const { body } = await say(server.url, 'parcel', '寄到岛上要几天')
    expect(saidIn(body)).toContain('寄到岛上需要4天。')
    expect(saidIn(body)).not.toContain('99')
  })

  it('lay what a flow of a pack asks for before a person', async () => {
    const { visitor } = await say(server.url, 'home', 'turn on the bedroom light')
    const { body } = await say(server.url, 'home', 'yes', visitor)
    expect(saidIn(body)).toContain('Submitted: turn on, Bedroom Light')
    const { token } = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as { token: string }
    const record = await fetch(`${server.url}/api/console/desk/home`, { headers: { authorization: `Bearer ${token}` } })
    expect(await record.text()).toContain('Bedroom Light')
  })

  it('tell in the console what each brings, and set one off at once', async () => {
    const { packs } = await consoleCall('GET')
    expect(packs.map(({ name, isOn, problems }) => ({ name, isOn, problems }))).toEqual([
      { name: 'smart-home', isOn: true, problems: [] },
      { name: 'tea-house', isOn: true, problems: [] },
    ])
    expect(packs[0]?.commands).toContainEqual({ en: 'turn on', zh: '打开' })
    expect(packs[1]?.skills.map(({ name }) => name)).toEqual(['parcel-days'])
    expect((await consoleCall('PUT', { name: 'unknown', isOn: false })).status).toBe(404)
    expect((await consoleCall('PUT', { name: 'tea-house', isOn: false })).packs[1]?.isOn).toBe(false)
    const { body } = await say(server.url, 'off', 'what do you do here')
    expect(saidIn(body)).not.toContain('old mill')
  })

  it('name file, place and remedy of what is wrong, and do not install it', async () => {
    mkdirSync(join(folder, 'tea-house/flows'), { recursive: true })
    writeFileSync(join(folder, 'tea-house/flows/order.json'), '{"name": "order", "version": "one"}')
    appendFileSync(join(folder, 'tea-house/data/things.jsonl'), '{"id": "second"\n')
    const { code: exit, out } = await run('check', 'tea-house')
    expect(exit).toBe(1)
    expect(out).toMatch(/data\/things\.jsonl:2[\s\S]*PACK_ROW/)
    expect(out).toMatch(/flows\/order\.json:version[\s\S]*PACK_FLOW/)
    expect(await run('install', 'tea-house', '--home', home, '--with-code')).toMatchObject({ code: 1 })
  })

  it('run no code that was changed after it was agreed to', async () => {
    appendFileSync(join(home, 'packs/tea-house/skills/parcel.mjs'), '\n// changed\n')
    rmSync(join(home, 'packs/tea-house/answers.json'))
    await expect
      .poll(async () => (await consoleCall('GET')).packs[1]?.problems.map(({ code }) => code), { timeout: 15_000 })
      .toContain('PACK_CODE_UNAGREED')
  })
})
