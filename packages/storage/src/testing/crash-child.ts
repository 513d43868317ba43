import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../crash/child.mjs', import.meta.url))
const built = fileURLToPath(new URL('../../dist/testing/samples.js', import.meta.url))

/** A child process of the crash tests, and what it has told so far. */
export interface CrashChild {
  readonly pid: number
  readonly lines: string[]
  /** Until it has told a line that begins so; fails when it ends before. */
  told(beginning: string): Promise<string>
  ended: Promise<void>
  kill(): Promise<void>
}

const running = new Set<ChildProcess>()

/** Ends the children that a failed test left running. */
export function killCrashChildren(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Starts crash/child.mjs from the built package: a process of its own cannot read the TypeScript sources. */
export function startCrashChild(task: 'shop' | 'hold' | 'lock', home: string, databaseUrl?: string): CrashChild {
  if (!existsSync(built)) throw new Error('The crash tests run the built package. Build first: npm run build')
  const child = spawn(process.execPath, [script, task, home, ...(databaseUrl ? [databaseUrl] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const lines: string[] = []
  const listeners = new Set<() => void>()
  let rest = ''
  child.stdout.on('data', (bytes) => {
    const parts = (rest + bytes).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const listener of listeners) listener()
  })
  // `close` comes after the last output, `exit` may come before it.
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  return {
    pid: child.pid!,
    lines,
    ended,
    told: (beginning) => waitFor(child, beginning, lines, listeners, ended),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function waitFor(
  child: ChildProcess,
  beginning: string,
  lines: string[],
  listeners: Set<() => void>,
  ended: Promise<void>,
): Promise<string> {
  return new Promise((done, fail) => {
    const look = () => {
      const line = lines.find((told) => told.startsWith(beginning))
      if (line !== undefined) {
        listeners.delete(look)
        done(line)
      }
      return line !== undefined
    }
    listeners.add(look)
    if (look()) return
    ended.then(() => {
      if (!look()) fail(new Error(`child ${child.pid} ended; it had told: ${lines.slice(-3).join(' | ')}`))
    })
  })
}
