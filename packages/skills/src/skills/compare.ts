import type { Product } from '@elmo-chat/catalog'
import { list, type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { numbersOf } from '../shop/meets.js'
import { pointedAt } from '../shop/pointed-at.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest } from '../shop/variant-fields.js'
import { comparisonRows } from '../show/comparison.js'
import { extremeName, measureOf } from '../show/extreme.js'
import { createSpeech } from '../show/speech.js'

const MOST = 4

/** Sets two to four products side by side: those pointed at, else the first two that are shown. */
export function compareSkill(shop: ShopView): Skill {
  return {
    name: 'compare',
    description: { en: 'Compares products side by side.', zh: '把几款商品放在一起对比。' },
    run(context) {
      const products = comparedOf(context, shop)
      return products.length < 2 ? tooFew(context) : compare(products, context, shop)
    },
  }
}

function comparedOf(context: SkillContext, shop: ShopView): readonly Product[] {
  const { products } = pointedAt(context, shop)
  if (products.length >= 2) return products.slice(0, MOST)
  const shown = context.state.focus.shown.flatMap((id) => shop.index.product(id) ?? [])
  const others = shown.filter(({ id }) => products.every((product) => product.id !== id))
  return [...products, ...others].slice(0, 2)
}

function compare(products: readonly Product[], context: SkillContext, shop: ShopView): SkillResult {
  const { language, state } = context
  const speech = createSpeech(shop, language)
  const words = says[language]
  const named = (product: Product) => words.priced(speech.title(product), speech.price(product)).pieces
  const { constraints } = state.brief
  const items = products.map(({ id }) => id)
  return {
    outcome: 'compared',
    sentences: [...ahead(products, context, shop), words.compared(list(products.map(named), language))],
    blocks: [{ type: 'data-comparison', data: { items, rows: comparisonRows(products, constraints, language, shop) } }],
    // "Which is cheaper" and "the second" are said of these now.
    focus: { ...state.focus, shown: items, selected: null },
  }
}

/** Which of them comes first in what is asked ("which is cheaper"); nothing where nothing is. */
function ahead(products: readonly Product[], { language, understanding }: SkillContext, shop: ShopView): Sentence[] {
  const asked = understanding.critiques.find(({ direction }) => direction === 'less' || direction === 'more')
  if (!asked) return []
  const sort = { field: asked.field, direction: asked.direction === 'less' ? ('asc' as const) : ('desc' as const) }
  const speech = createSpeech(shop, language)
  const words = says[language]
  const measured = products.flatMap((product) => {
    const variant = sort.field === 'price' ? cheapest(product.variants) : undefined
    const [number] = (variant ? [variant] : product.variants).flatMap((one) => numbersOf(product, one, sort.field))
    const measure = measureOf(product, product.variants, sort, speech, shop)
    return number === undefined || measure === undefined ? [] : [{ title: speech.title(product), number, measure }]
  })
  if (measured.length < products.length) return [words.unstated(speech.field(sort.field))]
  const [first, second] = measured.sort((a, b) =>
    sort.direction === 'asc' ? a.number - b.number : b.number - a.number,
  )
  if (first.number === second.number) return [words.even(speech.field(sort.field), first.measure)]
  return [words.ahead(extremeName(sort, speech), first.title, first.measure)]
}

function tooFew({ language }: SkillContext): SkillResult {
  return { outcome: 'unclear', sentences: [says[language].tooFew], blocks: [] }
}

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly compared: (products: Pieces) => Sentence
  readonly priced: (title: Piece, price: Piece) => Sentence
  readonly ahead: (name: Pieces, title: Piece, measure: Piece) => Sentence
  readonly even: (field: Piece, measure: Piece) => Sentence
  readonly unstated: (field: Piece) => Sentence
  readonly tooFew: Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    compared: (products) => sentence`Side by side: ${products}.`,
    priced: (title, price) => sentence`${title} at ${price}`,
    ahead: (name, title, measure) => sentence`Of these, the ${name} is ${title}: ${measure}.`,
    even: (field, measure) => sentence`They have the same ${field}: ${measure}.`,
    unstated: (field) => sentence`The shop's data doesn't state the ${field} of all of these.`,
    tooFew: sentence`I need two products to compare. Tell me which ones, or search first and say “compare the first two”.`,
  },
  zh: {
    compared: (products) => sentence`为您对比：${products}。`,
    priced: (title, price) => sentence`${title}（${price}）`,
    ahead: (name, title, measure) => sentence`其中${name}是 ${title}，${measure}。`,
    even: (field, measure) => sentence`它们的${field}一样：${measure}。`,
    unstated: (field) => sentence`店铺数据没有给出全部商品的${field}，无法比较这一点。`,
    tooFew: sentence`对比需要至少两款商品。请告诉我是哪几款，或者先查找，再说“对比前两个”。`,
  },
}
