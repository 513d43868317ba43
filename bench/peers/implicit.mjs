/*
 * Measures  the Python package implicit on the actions of bench/speed/recommend/fit.mjs: one sweep of its ALS (conjugate
 *           gradients, its own C++ and BLAS) by its factors on one thread, and its item neighbours
 * Data      Gowalla in the LightGCN split (ELMO_BENCH_DATA)
 * Machine   printed with the results
 * Run       pip install implicit && ELMO_BENCH_DATA=… node bench/peers/implicit.mjs; another Python: PYTHON=…
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { report } from '../harness/report.mjs'

const folder = process.env.ELMO_BENCH_DATA
const python = process.env.PYTHON ?? 'python3'

if (!folder) console.log('Skipped: set ELMO_BENCH_DATA to the folder of the data sets (docs/guide/data.md).')
else if (spawnSync(python, ['-c', 'import implicit']).status !== 0)
  console.log('Skipped: the Python package implicit is not installed.')
else {
  const { stdout, status } = spawnSync(python, [fileURLToPath(new URL('implicit_fit.py', import.meta.url)), folder], {
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`implicit ended with ${status}`)
  const rows = JSON.parse(stdout).map((row) => ({ engine: 'implicit', ...row }))
  report('recommend-fit-gowalla', rows, ({ engine }) => engine === 'implicit')
}
