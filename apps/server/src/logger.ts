import pino, { type Logger } from 'pino'
import type { Config } from './config.js'

export type { Logger }

/** Writes JSON lines to standard error. Keys, tokens, cookies and what customers say are never logged. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      redact: ['*.authorization', '*.cookie', '*.password', '*.token', '*.key', '*.message', '*.text'],
    },
    pino.destination({ dest: 2, sync: false }),
  )
}
