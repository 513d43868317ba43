import type { Product } from '@elmo-chat/catalog'
import { list, type SkillContext, type SkillResult } from '@elmo-chat/dialogue'
import type { ShopView } from '../shop/shop-view.js'
import { opinionSpeech, opinionWords } from '../show/opinion-speech.js'
import { asHit, listProducts } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'

const BEST =
  /\b(?:best|better|highest|most|top)[- ](?:review(?:s|ed)|rat(?:ed|ings?)|feedback)\b|(?:评价|口碑|评分)(?:最|更|比较)(?:好|高)|哪[个款件双条一]{1,2}的?(?:评价|口碑|评分)(?:好|高)/iu

/** Whether those on the table are to be compared by what buyers gave them. */
export const asksForBest = ({ understanding, state }: SkillContext): boolean =>
  state.focus.shown.length > 1 && BEST.test(understanding.text)

/** Others that are told beside the best. */
const BEHIND = 2

/** Of those on the table, the one that buyers rate best; at one rating, the one that more of them rated. */
export function bestReviewed(context: SkillContext, shop: ShopView): SkillResult {
  const { language, state } = context
  const words = opinionWords[language]
  const speech = createSpeech(shop, language)
  const rated = state.focus.shown
    .flatMap((id) => shop.index.product(id) ?? [])
    .flatMap((product) => {
      const opinions = shop.opinions?.of(product)
      return opinions ? [{ product, rating: opinions.averageRating ?? 0, reviews: opinions.reviews }] : []
    })
    .sort((a, b) => b.rating - a.rating || b.reviews - a.reviews)
  const [best, ...others] = rated
  if (!best) return { outcome: 'unknown', sentences: [words.noneReviewed], blocks: [] }
  const counts = opinionSpeech(best.product, speech)
  const behind = others.slice(0, BEHIND).map(({ product }) => ratedOf(product))
  const { blocks, retrieved } = listProducts(
    { hits: rated.map(({ product }) => asHit(product)), total: rated.length, constraints: [] },
    context,
    shop,
  )
  return {
    outcome: 'answered',
    sentences: [
      words.best(speech.title(best.product), counts.rating(), counts.count('count')),
      ...(behind.length > 0 ? [words.next(list(behind, language))] : []),
    ],
    blocks,
    focus: { ...state.focus, shown: rated.map(({ product }) => product.id), selected: best.product.id },
    retrieved,
  }

  function ratedOf(product: Product) {
    return [
      speech.title(product),
      language === 'zh' ? '（' : ' (',
      opinionSpeech(product, speech).rating(),
      language === 'zh' ? ' 星）' : ')',
    ]
  }
}
