import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const elmoStart = [fileURLToPath(new URL('../../apps/cli/bin/elmo.js', import.meta.url)), 'start']

/** Starts a server as its own process on a home; resolves once it says that it is ready. */
export async function startServer({ home, command = elmoStart, args = [] }) {
  const child = spawn(process.execPath, [...command, '--home', home, '--port', '0', ...args], {
    env: { ...process.env, ELMO_LIMITS: 'off' },
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
  const { token, pid } = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8'))
  return {
    url,
    token,
    /** Resident memory, in MiB. Linux only. */
    memoryMiB: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    /** What all of its threads have used of the processor, in milliseconds. Linux only. */
    cpuMs() {
      const fields = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))[1].split(' ')
      return (Number(fields[11]) + Number(fields[12])) * 10
    },
    async stop() {
      child.removeAllListeners('exit')
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Sends one message and reads the whole answer; gives the milliseconds to its last byte. */
export async function say(url, conversation, text, visitor) {
  const started = performance.now()
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(visitor ? { 'x-elmo-visitor': visitor } : {}) },
    body: JSON.stringify({ id: conversation, messages: [{ role: 'user', parts: [{ type: 'text', text }] }] }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  const body = await response.text()
  if (!body.includes('[DONE]') || body.includes('"type":"error"'))
    throw new Error(`no answer to ${text}: ${body.slice(0, 300)}`)
  return { ms: performance.now() - started, visitor: response.headers.get('x-elmo-visitor') ?? visitor }
}
