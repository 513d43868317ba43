// Measures  time from `npm start`'s own script on a home that does not exist (installed and built) to the first answered
//           message, and from a home that does
// Data      the demo shop
// Machine   printed with the result
// Run       npm run build && node bench/speed/start/first-answer.mjs
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { report } from '../../harness/report.mjs'
import { say, startServer } from '../../harness/server.mjs'

const command = [fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))]
const home = mkdtempSync(join(tmpdir(), 'elmo-first-'))

async function measure(what) {
  const started = performance.now()
  const seconds = () => Number(((performance.now() - started) / 1000).toFixed(2))
  const server = await startServer({ command, home })
  const ready = seconds()
  await say(server.url, `first-${Date.now()}`, '有蓝色的T恤吗')
  const answered = seconds()
  await server.stop()
  return { what, 'ready s': ready, 'first answer s': answered }
}

try {
  report('first-answer', [await measure('first start ever'), await measure('second start')])
} finally {
  rmSync(home, { recursive: true, force: true })
}
