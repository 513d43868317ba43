/*
 * Measures  GF-CF as its paper has it, with exact singular vectors from SciPy, by the measures of bench/quality/recommend/gowalla.mjs:
 *           whether the protocol is the published one (.1849/.1518). Ours stops the decomposition after three rounds, which mixes
 *           the last directions with those behind them; a filter with a softer edge ranks better
 * Data      Gowalla in the LightGCN split (ELMO_BENCH_DATA)
 * Machine   any: the result does not depend on it
 * Run       pip install scipy && ELMO_BENCH_DATA=… node bench/peers/gf_cf.mjs; another Python: PYTHON=…
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { report } from '../harness/report.mjs'

const folder = process.env.ELMO_BENCH_DATA
const python = process.env.PYTHON ?? 'python3'

if (!folder) console.log('Skipped: set ELMO_BENCH_DATA to the folder of the data sets (docs/guide/data.md).')
else if (spawnSync(python, ['-c', 'import scipy']).status !== 0)
  console.log('Skipped: the Python package scipy is not installed.')
else {
  const { stdout, status } = spawnSync(python, [fileURLToPath(new URL('gf_cf_exact.py', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`SciPy ended with ${status}`)
  const rows = JSON.parse(stdout)
  report('recommend-gowalla', rows, ({ method }) => rows.some((row) => row.method === method))
}
