import type { Assistant } from '@elmo-chat/assistant'
import { drawShoppers, drawWorld, goodsOf, learningCurve, simulate } from '@elmo-chat/demo'
import { type Bilingual, type Clock, no, ok, type Result, runInSlices } from '@elmo-chat/kernel'
import type { EventInput, LearningCurve } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'

export interface SimulationRequest {
  /** So many days up to now. */
  readonly days: number
  readonly shoppers: number
  readonly seed: number
  /** Also where there are products of others than the demo shop: made-up shoppers stand in the log for ever. */
  readonly force: boolean
}

export interface SimulationOutcome {
  readonly events: number
  readonly duplicates: number
}

interface Sharing {
  readonly clock: Clock
  readonly rest: () => Promise<void>
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void
  readonly signal: AbortSignal
}

const DAY_MS = 86_400_000
const SLICE_MS = 2
const CURVE = 'learning-curve'
const AUTHOR = 'simulation'
const CHECKPOINTS = [300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000]
const DEMO = 'demo'

/** Lets made-up shoppers loose in the shop: their events become its past, and how well lists learn their tastes is kept. */
export async function simulateShoppers(
  assistant: Assistant,
  store: Store,
  { days, shoppers: count, seed, force }: SimulationRequest,
  { clock, rest, onProgress, signal }: Sharing,
): Promise<Result<SimulationOutcome, { readonly code: string; readonly message: Bilingual }>> {
  const products = [...assistant.products()]
  if (products.length === 0) return no(EMPTY)
  if (!force && products.some(({ source }) => source !== DEMO)) return no(REAL)
  const goods = goodsOf(products, seed)
  const startsAt = Math.floor(clock() / DAY_MS) * DAY_MS - days * DAY_MS
  const world = drawWorld(goods, { seed, startsAt, days })
  const shoppers = drawShoppers(world, { seed, shoppers: count })
  const events: EventInput[] = []
  let accepted = 0
  let duplicates = 0
  let day = 0
  for (const chunk of simulate(world, shoppers, seed)) {
    signal.throwIfAborted()
    const told = chunk.map(vouched)
    events.push(...told)
    const kept = await store.events.append(told, { isHistory: true })
    accepted += kept.accepted
    duplicates += kept.duplicates
    onProgress((0.8 * ++day) / days)
    await rest()
  }
  events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const featuresOf = (ids: readonly string[]) => assistant.featuresOf(ids)
  const checkpoints = CHECKPOINTS.filter((checkpoint) => checkpoint < events.length)
  const steps = learningCurve(world, shoppers, events, {
    checkpoints: [...checkpoints, events.length],
    seed,
    featuresOf,
  })
  const curve = await runInSlices(steps, { clock, rest, sliceMs: SLICE_MS, signal })
  await store.models.put(CURVE, new TextEncoder().encode(JSON.stringify(curve)), AUTHOR)
  onProgress(1)
  return ok({ events: accepted, duplicates })
}

/** The curve of the last simulation; null where there was none. */
export async function readLearningCurve(store: Store): Promise<LearningCurve | null> {
  const bytes = await store.models.get(CURVE)
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as LearningCurve) : null
}

/** The simulation is a server of the shop: its orders count. */
const vouched = (event: EventInput): EventInput =>
  event.type === 'order-placed' || event.type === 'order-returned' || event.type === 'search-performed'
    ? { ...event, context: { ...event.context, vouched: true } }
    : event

const EMPTY = {
  code: 'SHOP_EMPTY',
  message: {
    en: 'The shop has no products that shoppers could turn to. Import a catalogue first.',
    zh: '店铺还没有商品，请先导入商品目录。',
  },
}

const REAL = {
  code: 'SHOP_REAL',
  message: {
    en: 'This shop has products of its own. Made-up shoppers would stand in its event log for ever; --force does it all the same.',
    zh: '本店有自己的商品。模拟顾客的行为会永久写入事件日志；如确需执行，请加 --force。',
  },
}
