import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const elmo = fileURLToPath(new URL('../../apps/cli/bin/elmo.js', import.meta.url))

/** A server as people run it: the built command in a process of its own. */
export interface ElmoProcess {
  readonly url: string
  readonly child: ChildProcess
  /** The first lines that it printed. */
  readonly said: string
  /** Ends it with a signal and resolves with its exit code, or the signal's name. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>
}

/** Runs `elmo start` with these arguments; resolves once it says that it is ready. */
export function startElmo(args: string[], env: Record<string, string> = {}): Promise<ElmoProcess> {
  const child = spawn(process.execPath, [elmo, 'start', '--port', '0', ...args], {
    env: { ...process.env, ELMO_LIMITS: 'off', ELMO_PICTURES: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code)),
  )
  return new Promise((resolve, reject) => {
    let said = ''
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.stdout.on('data', (chunk) => {
      said += chunk
      const url = /ready: (\S+)/.exec(said)?.[1]
      if (!url) return
      resolve({
        url,
        child,
        said,
        end(signal) {
          child.kill(signal)
          return ended
        },
      })
    })
    void ended.then((how) => reject(new Error(`elmo ended with ${how}: ${said}${complaint}`)))
  })
}

/** Sends one message and reads the whole answer. */
export async function say(url: string, conversation: string, text: string, visitor?: string) {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(visitor ? { 'x-elmo-visitor': visitor } : {}) },
    body: JSON.stringify({ id: conversation, messages: [{ role: 'user', parts: [{ type: 'text', text }] }] }),
  })
  const body = await response.text()
  if (!response.ok || !body.includes('[DONE]') || body.includes('"type":"error"')) throw new Error(body.slice(0, 500))
  return { body, visitor: response.headers.get('x-elmo-visitor') ?? visitor }
}
