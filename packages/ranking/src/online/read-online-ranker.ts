import { z } from 'zod'
import type { OnlineRanker } from './online-ranker.js'

const stored = z.object({
  kind: z.literal('ftrl'),
  version: z.literal(1),
  features: z.array(z.string()),
  z: z.array(z.number()),
  n: z.array(z.number().min(0)),
  examples: z.int().min(0),
})

/** A stored ranker for the features of `begun`: what it learned of those that still exist; `begun` for what cannot be read. */
export function readOnlineRanker(value: unknown, begun: OnlineRanker): OnlineRanker {
  const read = stored.safeParse(value)
  if (!read.success || read.data.z.length !== read.data.features.length || read.data.n.length !== read.data.z.length)
    return begun
  const { features, z: sums, n, examples } = read.data
  const of = (list: readonly number[]) => begun.features.map((feature) => list[features.indexOf(feature)] ?? 0)
  return { ...begun, z: of(sums), n: of(n), examples }
}
