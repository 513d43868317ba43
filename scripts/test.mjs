// `npm test`: everything. Installs and builds what is missing, checks, runs all tests, and ends with the counts.
// Arguments go to the test runner: `npm test -- packages/search`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, checkNode, install, root, run } from './prepare.mjs'

const only = process.argv.slice(2)
checkNode()
install()
if (only.length === 0) {
  run('npx', ['--no-install', 'biome', 'ci', '.'])
  run(process.execPath, ['scripts/check-layers.mjs'])
}
build()
if (only.length === 0) run(process.execPath, ['apps/widget/size.mjs'])

const folder = mkdtempSync(join(tmpdir(), 'elmo-test-'))
const report = join(folder, 'report.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
rmSync(folder, { recursive: true, force: true })
if (!process.env.ELMO_BENCH_DATA)
  console.log(
    'ELMO_BENCH_DATA is not set: the tests on real feeds were skipped (docs/guide/data.md says where the public gets them).',
  )
if (counts)
  console.log(
    `${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests + counts.numTodoTests} skipped`,
  )
process.exitCode = status ?? 1
