import type { Cause } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { titleIn } from '@elmo-chat/language'
import type { History } from '@elmo-chat/recommend'
import type { ShopView } from '@elmo-chat/skills'
import { besideHistory } from './beside-history.js'
import { type Deed, deedOf } from './deed.js'
import type { Engine, RecommendState } from './recommend-state.js'
import { tasteInWords, tasteKeys, tastesOf } from './tastes.js'

/** How many products of the history a reason names. */
const NAMED = 2
/** A product that gave less than this share of the score is not named: tastes are, which many products gave. */
const LEAST_SHARE = 0.15
const TASTES_NAMED = 3

/** What gave a share of a score that is worth telling: a product of the history, or null for what all share. */
interface TellingShare {
  readonly item: number | null
  readonly weight: number
}

interface Told {
  readonly shares: readonly TellingShare[]
  /** Of all shares, told or not. */
  readonly sum: number
}

/**
 * Why an engine proposes a product, in the customer's words: what of the history gave most of its score, named by its
 * title in the catalogue.
 */
export function historyReasons(
  state: RecommendState,
  engine: Engine,
  history: History,
  item: number,
  language: Language,
): string[] {
  return reasonsAndCauses(state, engine, history, item, language).reasons
}

interface ReasonsAndCauses {
  readonly reasons: string[]
  readonly causes: Cause[]
}

/** What was said of a history, by product and language; said anew by another method, or once the shop says things otherwise. */
const said = besideHistory<{
  readonly engine: Engine
  readonly view: ShopView
  readonly of: Map<string, ReasonsAndCauses>
}>()

/** The same, and as data: the products of the history that gave most of the score. The score is taken apart once for a history. */
export function reasonsAndCauses(
  state: RecommendState,
  engine: Engine,
  history: History,
  item: number,
  language: Language,
): ReasonsAndCauses {
  let known = said.get(history)
  if (known?.engine !== engine || known.view !== state.view) {
    known = { engine, view: state.view, of: new Map() }
    said.set(history, known)
  }
  const key = `${item} ${language}`
  const told = known.of.get(key) ?? tellReasons(state, engine, history, item, language)
  known.of.set(key, told)
  return told
}

function tellReasons(
  state: RecommendState,
  engine: Engine,
  history: History,
  item: number,
  language: Language,
): ReasonsAndCauses {
  const told = tellingShares(engine, history, item)
  return { reasons: inWords(state, history, item, language, told), causes: asCauses(state, told.shares) }
}

function inWords(
  state: RecommendState,
  history: History,
  item: number,
  language: Language,
  { shares, sum }: Told,
): string[] {
  if (shares.length === 0 && sum > 0) return tasteReason(state, history, item, language)
  return shares.flatMap(({ item: cause, weight }) => {
    if (cause === null) return [wantedNow[language]]
    const product = state.search.shop.index.product(state.interactions.products[cause])
    return product ? [because[language](titleIn(language, product.title), deedOf(weight))] : []
  })
}

function asCauses(state: RecommendState, shares: readonly TellingShare[]): Cause[] {
  return shares.flatMap(({ item: cause, weight }) => {
    const product = cause === null ? undefined : state.search.shop.index.product(state.interactions.products[cause])
    return product ? [{ productId: product.id, deed: deedOf(weight) }] : []
  })
}

function tellingShares(engine: Engine, history: History, item: number): Told {
  const shares = engine.scorer.explain(history, item).filter(({ score }) => score > 0)
  const sum = shares.reduce((total, { score }) => total + score, 0)
  const byItem = new Map<number | null, { score: number; weight: number }>()
  for (const { entry, score } of shares) {
    const cause = entry === null ? null : history.item[entry]
    const known = byItem.get(cause) ?? { score: 0, weight: 0 }
    known.score += score
    known.weight = Math.max(known.weight, entry === null ? 0 : history.weight[entry])
    byItem.set(cause, known)
  }
  const causes = [...byItem].filter(([, { score }]) => score >= LEAST_SHARE * sum)
  causes.sort(([, a], [, b]) => b.score - a.score)
  return { shares: causes.slice(0, NAMED).map(([cause, { weight }]) => ({ item: cause, weight })), sum }
}

/** What the product has of what the visitor's history shows beyond what the shop is full of. */
function tasteReason(state: RecommendState, history: History, item: number, language: Language): string[] {
  const product = state.search.shop.index.product(state.interactions.products[item])
  if (!product) return []
  const own = tasteKeys(product)
  const met = tastesOf(state, history).filter(({ key }) => own.has(key))
  const words = met.slice(0, TASTES_NAMED).map((taste) => tasteInWords(taste, language, state).value)
  return words.length > 0 ? [likeYours[language](words)] : []
}

const likeYours: Readonly<Record<Language, (tastes: readonly string[]) => string>> = {
  en: (tastes) => `Like much of what you looked at: ${tastes.join(', ')}`,
  zh: (tastes) => `与您常看的相近：${tastes.join('、')}`,
}

export const wantedNow = { en: 'Wanted by many of late', zh: '近期很受欢迎' } as const

const because: Readonly<Record<Language, (title: string, deed: Deed) => string>> = {
  en: (title, done) =>
    `Because you ${{ ordered: 'ordered', 'in-cart': 'put in the cart', seen: 'looked at' }[done]} ${title}`,
  zh: (title, done) => `因为您${{ ordered: '买过', 'in-cart': '加购过', seen: '看过' }[done]}${title}`,
}
