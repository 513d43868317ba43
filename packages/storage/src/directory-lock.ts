import { createHash, randomBytes } from 'node:crypto'
import { closeSync, openSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { StorageError } from './errors.js'

/** A lock that is held until `release`, or until the process ends in whatever way. */
export interface DirectoryLock {
  release(): Promise<void>
}

const PREFIX = 'database-lock-'
/** What fits in a socket address on Linux, less one for its end. */
const ADDRESS_BYTES = 103

type Standing = 'candidate' | 'held'

/**
 * Makes sure that one process at a time opens the database in `home`.
 *
 * Each process listens on a socket of its own name, then looks at the others: one that answers is alive, one that
 * does not is left over from a dead process and is removed. A name is never used twice and appears only once it
 * answers, so a live lock can never be taken for a dead one. Of two candidates at once the lower name goes first.
 *
 * Fails   STORAGE_IN_USE with the owner's process id while another live process holds it.
 */
export async function lockDirectory(home: string): Promise<DirectoryLock> {
  return process.platform === 'win32' ? lockByPipe(home) : lockBySocket(home)
}

async function lockBySocket(home: string): Promise<DirectoryLock> {
  for (;;) {
    const folder = openFolder(home)
    const name = `${PREFIX}${process.pid}-${randomBytes(6).toString('hex')}`
    const standing = { now: 'candidate' as Standing }
    const server = await listen(join(folder.path, `.${name}`), standing)
    renameSync(join(home, `.${name}`), join(home, name))
    const release = async () => {
      rmSync(join(home, name), { force: true })
      await new Promise((done) => server.close(done))
      folder.close()
    }
    try {
      if (await others(home, folder.path, name)) {
        await release()
        await rest(20 + Math.floor(Math.random() * 60))
        continue
      }
    } catch (error) {
      await release()
      throw error
    }
    standing.now = 'held'
    return { release }
  }
}

/** Looks at the others until none is in the way. True when this candidate has to step back and try again. */
async function others(home: string, folder: string, own: string): Promise<boolean> {
  for (const other of readdirSync(home).filter((name) => name.startsWith(PREFIX) && name !== own)) {
    for (;;) {
      const standing = await ask(join(folder, other))
      if (standing === 'dead') {
        rmSync(join(home, other), { force: true })
        break
      }
      if (standing === 'held') throw inUse(home, other.slice(PREFIX.length).split('-')[0])
      if (other < own) return true
      await rest(10)
    }
  }
  return false
}

async function lockByPipe(home: string): Promise<DirectoryLock> {
  const path = `\\\\.\\pipe\\elmo-chat-${createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 32)}`
  try {
    const server = await listen(path, { now: 'held' })
    return { release: () => new Promise((done) => server.close(() => done())) }
  } catch (error) {
    throw inUse(home, await pipeOwner(path), error)
  }
}

function listen(address: string, standing: { now: Standing }): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(`${standing.now} ${process.pid}`)
  })
  // The lock alone is no reason for the process to stay.
  server.unref()
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(address, () => done(server))
  })
}

/** A process too busy to answer is alive all the same: it counts as holding. */
function ask(address: string): Promise<Standing | 'dead'> {
  return new Promise((done) => {
    const socket = connect(address)
    let heard = ''
    socket.setTimeout(2_000, () => {
      socket.destroy()
      done('held')
    })
    socket.on('data', (bytes) => {
      heard += bytes
    })
    socket.on('end', () => done(heard.startsWith('candidate') ? 'candidate' : 'held'))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'dead' : 'held'),
    )
  })
}

function pipeOwner(path: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(path)
    socket.on('data', (bytes) => done(String(bytes).split(' ')[1]))
    socket.on('error', () => done('?'))
    socket.setTimeout(2_000, () => done('?'))
  })
}

/** A path to the folder that is short enough for a socket's address. */
function openFolder(home: string): { path: string; close(): void } {
  const longest = Buffer.byteLength(join(home, `.${PREFIX}4194304-000000000000`))
  if (longest <= ADDRESS_BYTES) return { path: home, close: () => {} }
  if (process.platform !== 'linux')
    throw new StorageError('STORAGE_PATH_TOO_LONG', {
      en: `The path ${home} is too long for the lock beside the database. Choose a shorter home (--home or ELMO_HOME).`,
      zh: `路径 ${home} 过长，无法在数据库旁建立锁。请用 --home 或 ELMO_HOME 选择更短的目录。`,
    })
  const folder = openSync(home, 'r')
  return { path: `/proc/self/fd/${folder}`, close: () => closeSync(folder) }
}

function inUse(home: string, owner: string, cause?: unknown): StorageError {
  return new StorageError(
    'STORAGE_IN_USE',
    {
      en: `The data in ${home} is in use by process ${owner}. Stop that process, or choose another home (--home or ELMO_HOME).`,
      zh: `目录 ${home} 中的数据正被进程 ${owner} 使用。请先停止该进程，或用 --home 或 ELMO_HOME 选择其他目录。`,
    },
    { cause },
  )
}
