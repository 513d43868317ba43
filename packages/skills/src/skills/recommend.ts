import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { spread } from '../shop/spread.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'
import { wishWords } from '../show/wish-words.js'
import { findSkill } from './find.js'

const USUAL = 3
/** How many of the best are chosen from. */
const LOOKED_AT = 60

/** Chooses for the customer: in stock, under what stands, and different from one another. */
export function recommendSkill(shop: ShopView): Skill {
  const find = findSkill(shop)
  return {
    name: 'recommend',
    description: { en: 'Chooses a few products.', zh: '为顾客挑选几款。' },
    run: (context) => recommend(context, shop) ?? find.run(context),
  }
}

function recommend(context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { language, state, understanding } = context
  const { constraints, query, sort } = state.brief
  const wanted = Math.min(Math.max(understanding.wanted ?? USUAL, 1), SHOWN)
  const result = searchWish({ constraints, query }, { limit: LOOKED_AT, sort }, shop)
  const inStock = result.hits.filter(({ product, variants }) =>
    variants.some((place) => product.variants[place].available),
  )
  if (inStock.length === 0) return undefined
  const hits = spread(inStock, wanted)
  const speech = createSpeech(shop, language)
  const wishes = wishWords({ constraints, query }, speech)
  const words = says[language]
  return {
    outcome: 'found',
    sentences: [
      wishes.length > 0 ? words.within(wishes) : words.free,
      words.first(speech.title(hits[0].product), speech.priceOf(hits[0])),
      ...(hits.length > 1 ? [words.differ] : []),
    ],
    ...listProducts({ hits, total: result.total, constraints }, context, shop),
  }
}

type Piece = Sentence['pieces'][number]

interface Says {
  readonly within: (wishes: Sentence['pieces']) => Sentence
  readonly free: Sentence
  readonly first: (title: Piece, price: Piece) => Sentence
  readonly differ: Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    within: (wishes) => sentence`My pick for ${wishes}, all in stock.`,
    free: sentence`My pick from the shop, all in stock.`,
    first: (title, price) => sentence`I would start with ${title}, ${price}.`,
    differ: sentence`The others differ in kind, brand or price, so that you can choose.`,
  },
  zh: {
    within: (wishes) => sentence`按您的要求（${wishes}）挑了几款，均有货。`,
    free: sentence`从店里为您挑了几款，均有货。`,
    first: (title, price) => sentence`首选 ${title}，${price}。`,
    differ: sentence`其余几款在品类、品牌或价位上各不相同，方便您比较。`,
  },
}
