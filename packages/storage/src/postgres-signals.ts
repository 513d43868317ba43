import pg from 'pg'
import type { Signals } from './database.js'

const CHANNEL = 'elmo'
/** A lost connection is made again after so long, in milliseconds. */
const AGAIN_MS = 1_000

/** LISTEN on a connection of its own, from the first listener on; NOTIFY through the pool. Words of this process are not heard by it. */
export function postgresSignals(databaseUrl: string, pool: pg.Pool): Signals & { end(): Promise<void> } {
  const own = Math.random().toString(36).slice(2)
  const listeners = new Set<(word: string) => void>()
  let client: pg.Client | undefined
  let isEnded = false
  let again: NodeJS.Timeout | undefined
  let connecting: Promise<void> | undefined

  const connect = async () => {
    const next = new pg.Client({ connectionString: databaseUrl })
    client = next
    const lost = () => {
      if (isEnded || client !== next) return
      client = undefined
      again = setTimeout(listen, AGAIN_MS)
      again.unref()
    }
    next.on('error', lost)
    next.on('end', lost)
    next.on('notification', ({ payload = '' }) => {
      const [from, word] = split(payload)
      if (from !== own) for (const listener of listeners) listener(word)
    })
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
    } catch {
      lost()
      await next.end().catch(() => {})
    }
  }
  const listen = () => {
    connecting = connect()
  }

  return {
    async send(word) {
      await pool.query('select pg_notify($1, $2)', [CHANNEL, `${own} ${word}`])
    },
    hear(listener) {
      listeners.add(listener)
      if (!client && !again) listen()
      return () => listeners.delete(listener)
    },
    async end() {
      isEnded = true
      clearTimeout(again)
      await connecting
      await client?.end().catch(() => {})
    },
  }
}

function split(payload: string): [string, string] {
  const space = payload.indexOf(' ')
  return [payload.slice(0, space), payload.slice(space + 1)]
}
