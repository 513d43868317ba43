import { type ClickLog, cleanLog } from '@elmo-chat/feedback'
import { no, ok, type Result, runInSlices } from '@elmo-chat/kernel'
import { type AdapterFit, fitAdapter, type ShownList } from '@elmo-chat/models'
import type { Store } from '@elmo-chat/storage'
import { type Sharing, SLICE_MS } from '../shop.js'
import { keepAdapter } from './query-adapter.js'
import type { DeskRefusal, TrainedModel } from './search-desk.js'
import type { EncodedView } from './shop-meaning.js'

/** Fewer queries than this cannot be parted in those to learn from, to choose on and to measure on. */
const FEWEST_QUERIES = 100
const MOST_LISTS = 3_000
/** Numbers that the lists of one fit may touch: wide vectors are learned from fewer lists, so that it ends in minutes. */
const MOST_WORK = 2e9
const MOST_DIMENSIONS = 1_536

export interface AdapterTraining extends Sharing {
  readonly store: Store
  readonly log: ClickLog
  /** What of a query meaning is asked for. */
  readonly wordsOf: (query: string) => string
}

/**
 * Trains a head on the frozen model from what was clicked, and says what it changes on queries that it has not seen. It is
 * kept only where it is better beyond doubt.
 */
export async function trainAdapter(
  { queries, products }: EncodedView,
  training: AdapterTraining,
  by: string,
): Promise<Result<TrainedModel, DeskRefusal>> {
  const { encoder } = queries
  const { store, log, wordsOf } = training
  if (encoder.dimensions > MOST_DIMENSIONS) return no(tooWide(encoder.dimensions))
  const slicing = { ...training, sliceMs: SLICE_MS }
  const { log: clean } = await runInSlices(cleanLog(log), slicing)
  const most = Math.min(MOST_LISTS, Math.floor(MOST_WORK / encoder.dimensions ** 2))
  const looked = lookedAt(clean).slice(-most)
  const words = new Map(looked.map(({ query }) => [query, wordsOf(query)]))
  if (!(await queries.prepareAll([...words.values()]))) return no(ENCODER_FAILING)
  const vectorsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const row = products.rowOf.get(id)
      return row === undefined ? [] : [products.table.row(row).slice()]
    })
  const lists = looked.flatMap(({ query, clicked, passed }): ShownList[] => {
    const vector = queries.known(words.get(query)!)
    const own = vectorsOf(clicked)
    const shown = [...own, ...vectorsOf(passed)]
    return vector && own.length > 0 && shown.length > own.length ? [{ query, vector, clicked: own, shown }] : []
  })
  const found = new Set(lists.map(({ query }) => query)).size
  if (found < FEWEST_QUERIES) return no(scarceClicks(found))
  const fit = await runInSlices(fitAdapter(lists, encoder), slicing)
  if (fit.promoted) await keepAdapter(store, fit.adapter, by)
  return ok({ promoted: fit.promoted, decision: decisionOf(fit, lists.length) })
}

interface LookedAt {
  readonly query: string
  readonly clicked: readonly string[]
  readonly passed: readonly string[]
}

/**
 * Lists with clicks, the oldest first, each cut behind its last click: of what stands below, nobody knows whether it was
 * seen.
 *
 * Source  Joachims, Optimizing search engines using clickthrough data (2002), for the clicks that skipped others.
 */
function lookedAt({ impressions, followUps }: ClickLog): LookedAt[] {
  const chosen = new Map<string, Set<string>>()
  for (const { impressionId, productId } of followUps) {
    const own = chosen.get(impressionId) ?? new Set()
    chosen.set(impressionId, own.add(productId))
  }
  return [...impressions]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ id, query, products }) => {
      const own = chosen.get(id)
      if (!own) return []
      // One product below the last click is taken as seen too; else a click on the first would say nothing.
      const seen = products.slice(0, products.findLastIndex((product) => own.has(product)) + 2)
      return [{ query, clicked: seen.filter((id) => own.has(id)), passed: seen.filter((id) => !own.has(id)) }]
    })
}

function decisionOf({ promoted, heldOut: { queries, before, after, difference } }: AdapterFit, lists: number) {
  const show = (value: number) => value.toFixed(3)
  const interval = `${show(difference.low)} … ${show(difference.high)}`
  return promoted
    ? {
        en: `Live: on ${queries} queries that it had not seen, the first click stands at a mean reciprocal rank of ${show(after)} with it and ${show(before)} without (difference ${interval}, 95 %), learned from ${lists} lists.`,
        zh: `已启用：在 ${queries} 个未见过的搜索词上，首次点击的平均倒数排名由 ${show(before)} 变为 ${show(after)}（差值 95% 区间 ${interval}），学习了 ${lists} 个列表。`,
      }
    : {
        en: `Refused: on ${queries} queries that it had not seen, the first click stands at a mean reciprocal rank of ${show(after)} with it and ${show(before)} without (difference ${interval}, 95 %); that is not better beyond doubt. The model stays as it is.`,
        zh: `未启用：在 ${queries} 个未见过的搜索词上，首次点击的平均倒数排名由 ${show(before)} 变为 ${show(after)}（差值 95% 区间 ${interval}），提升不显著，模型保持不变。`,
      }
}

export const ENCODER_FAILING: DeskRefusal = {
  code: 'ENCODER_FAILING',
  message: {
    en: 'The model for meaning does not answer right now. Try again when it does.',
    zh: '语义模型目前没有响应，请在其恢复后重试。',
  },
}

const tooWide = (dimensions: number): DeskRefusal => ({
  code: 'ENCODER_TOO_WIDE',
  message: {
    en: `The model’s vectors have ${dimensions} dimensions; a head is trained on at most ${MOST_DIMENSIONS}.`,
    zh: `该模型的向量有 ${dimensions} 维；最多支持在 ${MOST_DIMENSIONS} 维的模型上训练。`,
  },
})

const scarceClicks = (queries: number): DeskRefusal => ({
  code: 'TRAINING_DATA_SCARCE',
  message: {
    en: `There are ${queries} queries whose clicks passed over another product; training needs ${FEWEST_QUERIES}.`,
    zh: `可用于学习点击取舍的搜索词共 ${queries} 个；训练至少需要 ${FEWEST_QUERIES} 个。`,
  },
})
