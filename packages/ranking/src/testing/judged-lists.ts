import { seededRandom } from '@elmo-chat/kernel'
import type { JudgedQuery } from '../judged-query.js'

export const listNames = ['bell', 'slope', 'noise', 'gap'] as const

/**
 * Judged lists with a known truth: the best products have a `bell` near 0.5 and a high `slope`; `noise` tells nothing, and
 * `gap` is the slope again, unknown for half of the products. No weighted sum can tell the middle of a bell.
 */
export function judgedLists(queries: number, seed: number, candidates = 20): JudgedQuery[] {
  const random = seededRandom(seed)
  return Array.from({ length: queries }, (_, query) => {
    const values = new Float32Array(candidates * listNames.length)
    const grades = Array.from({ length: candidates }, (_, row) => {
      const [bell, slope] = [random(), random()]
      values.set([bell, slope, random(), random() < 0.5 ? slope : Number.NaN], row * listNames.length)
      const worth = 1.5 - 4 * Math.abs(bell - 0.5) + slope + 0.3 * random()
      return Math.max(0, Math.min(3, Math.round(worth)))
    })
    const products = Array.from({ length: candidates }, (_, row) => `q${query}p${row}`)
    return { query: `q${query}`, products, table: { names: listNames, values, rows: candidates }, grades }
  })
}
