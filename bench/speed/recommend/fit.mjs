/*
 * Measures  what learning costs, in processor time of one thread: GF-CF, EASE on the most taken items, the neighbours, and one
 *           sweep of iALS over people and items by its factors (of three sweeps less one)
 * Data      Gowalla in the LightGCN split (ELMO_BENCH_DATA): 29,858 people, 40,981 items, 810,128 actions
 * Machine   printed with the results
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/speed/recommend/fit.mjs
 */
import { join } from 'node:path'
import { runToEnd } from '@elmo-chat/kernel'
import { fitMethod } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { readGowalla } from '../../quality/recommend/data/gowalla.mjs'

const FACTORS = [32, 64, 128]
const METHODS = ['popularity', 'item-knn', 'rp3beta', 'gf-cf']

const folder = process.env.ELMO_BENCH_DATA
if (!folder) console.log('Skipped: set ELMO_BENCH_DATA to the folder of the data sets (docs/guide/data.md).')
else measure(readGowalla(join(folder, 'gowalla-lightgcn')).train)

function measure(histories) {
  const seconds = (kind, options) => {
    const before = process.cpuUsage()
    runToEnd(fitMethod(histories, { kind, options }))
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  const rows = METHODS.map((kind) => ({ engine: 'ours', method: kind, 'fit s': Number(seconds(kind, {}).toFixed(2)) }))
  for (const factors of FACTORS) {
    const one = seconds('ials', { factors, epochs: 1 })
    const three = seconds('ials', { factors, epochs: 3 })
    rows.push({
      engine: 'ours',
      method: `ials, ${factors} factors`,
      's a sweep': Number(((three - one) / 2).toFixed(2)),
    })
  }
  report('recommend-fit-gowalla', rows, ({ engine }) => engine === 'ours')
}
