// Simultaneous conversations over HTTP: every message carries a token that must come back in its own conversation only.
// node bench/speed/conversations/conversations.mjs [conversations] [seconds] [pauseMs] [--url=http://…]
// Starts a server with the demo shop on a home of its own where no address is given.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const numbers = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)
const [conversations = 200, seconds = 60, pauseMs = 3_000] = numbers
const given = process.argv.find((word) => word.startsWith('--url='))?.slice(6)

const wishes = [
  'black jackets under $200',
  'the cheapest one',
  '蓝色的连衣裙',
  'do you have it in M',
  '便宜一点的',
  'how long does shipping take',
  'compare the first two',
]

const { url, stop } = given ? { url: given, stop: async () => {} } : await startServer()
const until = performance.now() + seconds * 1000
const times = []
const failures = []
let lost = 0
let crossed = 0

await Promise.all(Array.from({ length: conversations }, (_, index) => converse(index)))
await stop()

times.sort((one, other) => one - other)
const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1)
console.log(
  `${conversations} conversations for ${seconds} s, a message each ${pauseMs} ms at most; ${times.length} turns`,
)
console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)} at the end`)
console.log(`p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, p99 ${quantile(0.99)} ms to the end of the answer`)
console.log(`lost ${lost}, crossed ${crossed}, failed ${failures.length}${failures.length ? `: ${failures[0]}` : ''}`)
if (lost + crossed + failures.length > 0) process.exitCode = 1

async function converse(index) {
  const id = `load-${process.pid}-${index}`
  const sent = []
  let visitor
  await pause((index / conversations) * pauseMs)
  for (let turn = 0; performance.now() < until; turn++) {
    const token = `zq${index}x${turn}qz`
    const began = performance.now()
    try {
      const answer = await fetch(`${url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(visitor ? { 'x-elmo-visitor': visitor } : {}) },
        body: JSON.stringify({
          id,
          messages: [
            { id: token, role: 'user', parts: [{ type: 'text', text: `${wishes[turn % wishes.length]} ${token}` }] },
          ],
        }),
      })
      const body = await answer.text()
      visitor ??= answer.headers.get('x-elmo-visitor')
      if (!body.includes('[DONE]') || body.includes('"type":"error"')) failures.push(body.slice(0, 200))
      else sent.push(token)
      times.push(performance.now() - began)
    } catch (error) {
      failures.push(String(error))
    }
    await pause(Math.max(0, pauseMs - (performance.now() - began)))
  }
  const kept = await (await fetch(`${url}/api/chat/${id}`, { headers: { 'x-elmo-visitor': visitor } })).json()
  const users = kept.messages.filter(({ role }) => role === 'user').map(({ parts }) => parts[0].text)
  const found = users.flatMap((text) => text.match(/zq\d+x\d+qz/g) ?? [])
  lost += sent.filter((token) => found.filter((other) => other === token).length !== 1).length
  crossed += [...JSON.stringify(kept).matchAll(/zq(\d+)x\d+qz/g)].filter(([, own]) => Number(own) !== index).length
}

async function startServer() {
  const home = mkdtempSync(join(tmpdir(), 'elmo-load-'))
  const elmo = join(import.meta.dirname, '..', '..', '..', 'apps', 'cli', 'bin', 'elmo.js')
  const server = spawn(process.execPath, [elmo, 'start', '--home', home, '--port', '0'], {
    env: { ...process.env, ELMO_LIMITS: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const found = await new Promise((ready) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      const address = /ready: (\S+)/.exec(said)?.[1]
      if (address) ready(address)
    })
  })
  return {
    url: new URL(found).origin,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done))
      server.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}
