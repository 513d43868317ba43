import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Whether the server and the pages are built; says so when they are not. */
export const isBuilt = ['cli', 'console', 'widget', 'storefront'].every((app) =>
  existsSync(join(root, 'apps', app, 'dist')),
)
if (!isBuilt) console.warn('Skipped: the server is not built. Run `npm run build` first.')

export interface RealServer {
  readonly origin: string
  /** The one-time link of the first start. */
  readonly claimLink: string
  stop(): Promise<void>
}

/** Starts the built server with the demo shop on a home of its own, as a process of its own. */
export async function startRealServer(
  options: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<RealServer> {
  const home = mkdtempSync(join(tmpdir(), 'elmo-home-'))
  const port = await freePort()
  const command = [join(root, 'apps', 'cli', 'bin', 'elmo.js'), 'start', '--home', home, '--port', `${port}`]
  const server = spawn(process.execPath, [...command, ...options], {
    // Looking at all pictures of the demo shop takes longer than most tests; those of photos ask for it.
    env: { ...process.env, ELMO_PICTURES: 'none', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const claimLink = await new Promise<string>((found, failed) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += String(chunk)
      const link = /\S+\/console\/welcome#\S+(?=\s)/.exec(said)?.[0]
      if (link) found(link)
    })
    server.on('exit', (code) => failed(new Error(`The server ended with ${code}.`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    claimLink,
    async stop() {
      await end(server)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = new Promise((done) => server.on('exit', done))
  server.kill('SIGINT')
  await ended
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}
