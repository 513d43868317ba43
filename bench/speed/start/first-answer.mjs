// Measures  time from `elmo start` on a home that does not exist (installed and built) to the first answered message, and
//           from a home that does
// Data      the demo shop
// Machine   printed with the result
// Run       npm run build && node bench/speed/start/first-answer.mjs
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { report } from '../harness/report.mjs'
import { say } from '../harness/server.mjs'

const start = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'elmo-first-'))

async function measure(what) {
  const started = performance.now()
  const child = spawn(process.execPath, [start, '--home', home, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const match = /ready: (\S+)/.exec(said)
      if (match) resolve(match[1])
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  const ready = performance.now() - started
  await say(url, `first-${Date.now()}`, '有蓝色的T恤吗')
  const answered = performance.now() - started
  child.removeAllListeners('exit')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await ended
  return { what, 'ready s': (ready / 1000).toFixed(2), 'first answer s': (answered / 1000).toFixed(2) }
}

try {
  report('first-answer', [await measure('first start ever'), await measure('second start')])
} finally {
  rmSync(home, { recursive: true, force: true })
}
