import type { Product } from '@elmo-chat/catalog'
import { list, namedThing, type SkillContext, type SkillResult } from '@elmo-chat/dialogue'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { opinionSpeech, opinionWords } from '../show/opinion-speech.js'
import { asHit, listProducts } from '../show/product-list.js'
import { createSpeech, type Speech } from '../show/speech.js'

const BEST =
  /\b(?:best|better|highest|most|top)[- ](?:review(?:s|ed)|rat(?:ed|ings?)|feedback)\b|(?:评价|口碑|评分)(?:最|更|比较)(?:好|高)|哪.{0,8}(?:评价|口碑|评分)(?:好|高)/iu

/** Whether products are to be compared by what buyers gave them: those on the table, or those of a kind that is named. */
export const asksForBest = (context: SkillContext): boolean =>
  BEST.test(context.understanding.text) && (context.state.focus.shown.length > 1 || namesKind(context))

const namesKind = ({ understanding }: SkillContext) =>
  namedThing(understanding)?.constraints.some(({ field }) => field === 'category') ?? false

/** Others that are told beside the best. */
const BEHIND = 2
/** Of those, a few more are read in case that some may not be shown. */
const TOLD = 6
/** Of a kind, so many are compared. */
const COMPARED = 100
/** The average of all counts like so many reviews, so that one happy buyer does not outdo twelve. */
const PRIOR = 3

/** The one that buyers rate best. */
export function bestReviewed(context: SkillContext, shop: ShopView): SkillResult {
  const { language, state } = context
  const words = opinionWords[language]
  const speech = createSpeech(shop, language)
  const rated = inOrder(candidates(context, shop), shop)
  const [best, ...others] = rated
  if (!best || !shop.opinions?.of(best)) return { outcome: 'unknown', sentences: [words.noneReviewed], blocks: [] }
  const counts = opinionSpeech(best, speech)
  const behind = others
    .slice(0, BEHIND)
    .filter((product) => shop.opinions?.of(product))
    .map((product) => ratedAs(product, speech))
  const { blocks, focus, retrieved } = listProducts(
    { hits: rated.map(asHit), total: rated.length, constraints: [] },
    context,
    shop,
  )
  return {
    outcome: 'answered',
    sentences: [
      words.best(speech.title(best), counts.rating(), counts.count('count')),
      ...(behind.length > 0 ? [words.next(list(behind, language))] : []),
    ],
    blocks,
    focus: { ...focus, selected: best.id, cursor: state.focus.cursor },
    retrieved,
  }
}

function candidates(context: SkillContext, shop: ShopView): readonly Product[] {
  const thing = namesKind(context) ? namedThing(context.understanding) : undefined
  if (thing) return searchWish({ ...thing, query: '' }, { limit: COMPARED }, shop).hits.map(({ product }) => product)
  return context.state.focus.shown.flatMap((id) => shop.index.product(id) ?? [])
}

/** Those that were reviewed, the best first; an average of few reviews is drawn towards that of all. */
function inOrder(products: readonly Product[], { opinions }: ShopView): Product[] {
  const rated = products.flatMap((product) => {
    const stars = opinions?.stars(product)
    return stars && stars.reviews > 0 ? [{ product, ...stars }] : []
  })
  const reviews = rated.reduce((all, one) => all + one.reviews, 0)
  const usual = rated.reduce((all, one) => all + one.sum, 0) / Math.max(1, reviews)
  const weighed = ({ sum, reviews }: (typeof rated)[number]) => (sum + PRIOR * usual) / (reviews + PRIOR)
  // What may be shown of them is known only by reading them, which is done for those that are told.
  const told = (product: Product) => Boolean(opinions?.of(product))
  const ordered = rated.sort((a, b) => weighed(b) - weighed(a)).map(({ product }) => product)
  return [...ordered.slice(0, TOLD).filter(told), ...ordered.slice(TOLD)]
}

function ratedAs(product: Product, speech: Speech) {
  const counts = opinionSpeech(product, speech)
  const [rating, count] = [counts.rating(), counts.count('count')]
  return speech.language === 'zh'
    ? [speech.title(product), '（', rating, ' 星，', count, ' 条）']
    : [speech.title(product), ' (', rating, ' in ', count, ')']
}
