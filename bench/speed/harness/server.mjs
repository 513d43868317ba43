import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const elmo = fileURLToPath(new URL('../../../apps/cli/bin/elmo.js', import.meta.url))

/** Starts `elmo start` as its own process on a home of its own; resolves once it says that it is ready. */
export async function startServer({ args = [], env = {}, home = mkdtempSync(join(tmpdir(), 'elmo-bench-')) } = {}) {
  const child = spawn(process.execPath, [elmo, 'start', '--home', home, '--port', '0', ...args], {
    env: { ...process.env, ELMO_LIMITS: 'off', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const match = /ready: (\S+)/.exec(said)
      if (match) resolve(match[1])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const { token } = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8'))
  return {
    url,
    token,
    /** Resident memory, in MiB. */
    memoryMiB: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async stop() {
      child.removeAllListeners('exit')
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Sends one message, reads the whole answer; gives the milliseconds it took, to the first and to the last byte. */
export async function say(url, conversation, text, visitor) {
  const started = performance.now()
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(visitor ? { 'x-elmo-visitor': visitor } : {}) },
    body: JSON.stringify({
      id: conversation,
      trigger: 'submit-message',
      messages: [{ role: 'user', parts: [{ type: 'text', text }] }],
    }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  const body = await response.text()
  if (!body.includes('[DONE]') || body.includes('"type":"error"'))
    throw new Error(`no answer to ${text}: ${body.slice(0, 300)}`)
  return { ms: performance.now() - started, visitor: response.headers.get('x-elmo-visitor') ?? visitor, body }
}
