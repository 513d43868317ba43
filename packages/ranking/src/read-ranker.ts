import type { Bilingual, Problem, Read } from '@elmo-chat/kernel'
import { z } from 'zod'
import type { Ranker } from './ranker.js'

const MOST_NODES = 1023

const tree = z
  .object({
    feature: z.array(z.int().min(-1)).min(1).max(MOST_NODES),
    threshold: z.array(z.number()),
    left: z.array(z.int().min(-1)),
    right: z.array(z.int().min(-1)),
    value: z.array(z.int()),
  })
  .refine(({ feature, threshold, left, right, value }) => {
    const size = feature.length
    if ([threshold, left, right, value].some((list) => list.length !== size)) return false
    // Children stand behind their parents, so that every way down ends.
    return feature.every((asked, node) => {
      if (left[node] === -1) return right[node] === -1
      return asked >= 0 && left[node] > node && right[node] > node && left[node] < size && right[node] < size
    })
  }, 'is no tree')

const ranker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), version: z.literal(1) }),
  z.object({
    kind: z.literal('weighted'),
    version: z.literal(1),
    base: z.number(),
    weights: z.array(z.object({ feature: z.string(), weight: z.number(), missing: z.number() })).max(1000),
  }),
  z
    .object({
      kind: z.literal('lambdamart'),
      version: z.literal(1),
      features: z.array(z.string()).max(1000),
      base: z.number(),
      trees: z.array(tree).max(5000),
      gains: z.array(z.number().min(0)),
    })
    .refine(
      ({ features, trees, gains }) =>
        gains.length === features.length && trees.every(({ feature }) => Math.max(...feature) < features.length),
      'names features that it does not list',
    ),
])

/** Reads a stored ranker. One that is broken or of another version is a problem, and null. */
export function readRanker(json: unknown): Read<Ranker | null> {
  const read = ranker.safeParse(json)
  if (read.success) return { value: read.data, problems: [] }
  const { path, message } = read.error.issues[0]
  return { value: null, problems: [unreadable(`${path.join('.')}: ${message}`)] }
}

function unreadable(value: string): Problem {
  const message: Bilingual = {
    en: 'A stored ranker cannot be read; search orders by words meanwhile.',
    zh: '已保存的排序模型无法读取；搜索暂时按文字相关度排序。',
  }
  const remedy: Bilingual = {
    en: 'Train a new ranker, or go back to the one before.',
    zh: '请重新训练排序模型，或回退到上一个模型。',
  }
  return { code: 'RANKER_UNREADABLE', severity: 'error', message, remedy, place: { value: value.slice(0, 200) } }
}
