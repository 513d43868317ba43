import type { Product } from '@elmo-chat/catalog'
import type { ClickKnowledge } from '@elmo-chat/feedback'
import { runInSlices, type Slicing } from '@elmo-chat/kernel'
import { type Lexicon, lexicon as shipped } from '@elmo-chat/language'
import { type Behavior, buildMeaning, loadMeaning, type Meaning, packProducts } from '@elmo-chat/search'
import { type Sharing, type Shop, SLICE_MS } from '../shop.js'
import type { WorkerPool } from '../work/worker-pool.js'

/** From so many products on a space is learned in a thread of its own: handing it over costs a tenth of learning it. */
const MANY_PRODUCTS = 5_000

export interface LearnOptions extends Sharing {
  readonly lexicon: Lexicon
  readonly pool: WorkerPool
  readonly signal: AbortSignal
  /** So many products are learned in a thread. */
  readonly many?: number
}

/**
 * Learns the space of meaning of a shop, from its catalogue and from what was clicked for which words; from the space of
 * the state before only what differs has to be read, as long as it is little.
 *
 * Cost  some ten seconds for 100,000 products, in a thread, and one or two in slices
 */
export async function learnMeaning(
  shop: Shop,
  clicks: ClickKnowledge | null,
  options: LearnOptions,
  before?: { readonly meaning: Meaning; readonly shop: Shop },
): Promise<Meaning> {
  const products = Array.from({ length: shop.index.size }, (_, at) => shop.index.productAt(at))
  const coClicks = {
    clicks: (clicks?.pairs ?? [])
      .filter((pair) => pair.clicks > 0)
      .map(({ query, productId, clicks }) => ({ query, productId, weight: Math.log1p(clicks) })),
  }
  const slicing = { ...options, sliceMs: SLICE_MS }
  const known = before?.shop.revisions
  const put = known ? products.filter(({ id }) => known.get(id) !== shop.revisions.get(id)) : products
  if (!before?.meaning.canFold(put.length, products.length)) return learnAnew(products, coClicks, options, slicing)
  const remove = [...before.shop.revisions.keys()].filter((id) => !shop.revisions.has(id))
  return runInSlices(before.meaning.update({ put, remove, all: products, coClicks }), slicing)
}

/** The thread knows the lexicon that ships; with another one all is learned here. */
async function learnAnew(
  products: readonly Product[],
  coClicks: Behavior,
  { lexicon, pool, signal, many = MANY_PRODUCTS }: LearnOptions,
  slicing: Slicing,
): Promise<Meaning> {
  const learnHere = () => runInSlices(buildMeaning(products, lexicon, { coClicks }), slicing)
  if (products.length < many || lexicon !== shipped) return learnHere()
  const pieces = await runInSlices(packProducts(products), slicing)
  const saved = (await pool.run(
    { module: '@elmo-chat/search', name: 'meaningJob', input: { pieces, coClicks } },
    { signal, transfer: pieces.map(({ buffer }) => buffer) },
  )) as Uint8Array
  const { value } = await runInSlices(loadMeaning(saved, lexicon), slicing)
  return value ?? learnHere()
}
