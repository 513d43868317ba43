import { TopK } from '@elmo-chat/kernel'
import type { Workspace } from './workspace.js'

/** Scores are looked through in blocks: each one's bound is what the blocks before it left. A multiple of 32. */
const BLOCK = 1024

/** One of the highest scores. */
export interface Neighbor {
  readonly row: number
  /** The dot product: the cosine where all rows have length one. */
  readonly score: number
}

/**
 * The `k` highest of `count` floats at a place, the highest first; of equal ones the lower number. Only those whose bit is
 * set, where bits are given; never NaN or -Infinity. Reads up to 15 floats behind the last.
 */
export function topOfRow(
  workspace: Workspace,
  place: number,
  count: number,
  k: number,
  allowed?: Uint32Array,
): Neighbor[] {
  const top = new TopK(Math.max(0, Math.min(k, count)))
  const found = workspace.borrow(BLOCK * 4)
  for (let from = 0; from < count; from += BLOCK) {
    pushAbove(workspace, place + from * 4, Math.min(BLOCK, count - from), found, top, from, allowed)
  }
  workspace.giveBack(found, BLOCK * 4)
  return neighbors(top)
}

export function neighbors(top: TopK): Neighbor[] {
  return top.ranked().map(({ item, score }) => ({ row: item, score }))
}

/** Pushes what enters of `count` scores, the first of which is that of row `from`; `found` has room for a number each. */
export function pushAbove(
  workspace: Workspace,
  scores: number,
  count: number,
  found: number,
  top: TopK,
  from: number,
  allowed: Uint32Array | undefined,
): void {
  let { threshold } = top
  const above = workspace.kernels.floatsAbove(scores, Math.ceil(count / 16) * 16, threshold, found)
  if (above === 0) return
  const values = workspace.floats(scores, count)
  for (const at of workspace.numbers(found, above)) {
    if (at >= count) break
    const row = from + at
    // Rows come ascending, so that an equal score never enters: the lower row has it.
    if (!(values[at] > threshold) || (allowed && ((allowed[row >>> 5] >>> (row & 31)) & 1) === 0)) continue
    top.push(row, values[at])
    threshold = top.threshold
  }
}
