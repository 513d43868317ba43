import { echo, list, type Sentence, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import { formatMoney, type Language } from '@elmo-chat/kernel'
import type { Relaxation } from '@elmo-chat/protocol'
import { constraintLabel, fieldLabel } from '../shop/labels.js'
import { relax } from '../shop/relax.js'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import type { GivenUp, Wish } from '../shop/wish.js'
import { listProducts, SHOWN } from './product-list.js'
import { createSpeech, type Speech } from './speech.js'
import { termsOf, wishWords } from './wish-words.js'

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

/** Says that nothing meets the wish, and shows what does when the least is given up; undefined when nothing does. */
export function showRelaxed(wish: Wish, context: SkillContext, shop: ShopView): SkillResult | undefined {
  const relaxed = relax(wish, shop)
  if (!relaxed) return undefined
  const { language } = context
  const speech = createSpeech(shop, language)
  const words = says[language]
  const { gaveUp } = relaxed
  const { sort } = context.state.brief
  const result = sort ? searchWish(relaxed.wish, { limit: SHOWN, sort }, shop) : relaxed.result
  const dropped = gaveUp.filter(({ to, wider }) => !to && !wider)
  const moved = gaveUp.find(({ to }) => to)
  const widened = gaveUp.flatMap(({ wider }) => wider ?? [])
  const products = listProducts(
    {
      ...result,
      total: 0,
      constraints: relaxed.wish.constraints,
      relaxed: gaveUp.map((one) => noted(one, wish, speech, shop)),
    },
    context,
    shop,
  )
  const without = wordsGivenUp(dropped, wish, speech)
  const count = speech.count(relaxed.wish.constraints, relaxed.wish.query)
  const [first] = result.hits
  return {
    outcome: 'relaxed',
    sentences: [
      words.none(wishWords(wish, speech)),
      ...(widened.length > 0 ? [words.wider(termsOf(widened, speech), count)] : []),
      ...(dropped.length > 0 ? [words.without(without, count)] : []),
      ...(dropped.length + widened.length > 0 && !moved && first
        ? [words.first(speech.title(first.product), speech.priceOf(first))]
        : []),
      ...(moved ? nearest(moved, words, speech, shop) : []),
      ...(dropped.some(({ field }) => field === 'price') ? [words.unpriced] : []),
    ],
    blocks: products.blocks,
    focus: { ...products.focus, cursor: null },
    retrieved: products.retrieved,
  }
}

function nearest({ to }: GivenUp, words: Says, speech: Speech, shop: ShopView): Sentence[] {
  const product = to && shop.index.product(to.productId)
  const variant = product?.variants.find(({ id }) => id === to?.variantId)
  return product && variant ? [words.nearest(speech.title(product), speech.price(variant))] : []
}

function piecesOf({ field, constraints }: GivenUp, { query }: Wish, speech: Speech): Piece[] {
  return field === 'words' ? [echo(`“${query}”`)] : termsOf(constraints, speech)
}

/** What was given up, in one list of words. */
export function wordsGivenUp(gaveUp: readonly GivenUp[], wish: Wish, speech: Speech): Piece[] {
  return list(
    gaveUp.map((one) => piecesOf(one, wish, speech)),
    speech.language,
  )
}

/** What was given up, as it is noted beside the cards; words as they were typed, without quotes. */
export function noted(one: GivenUp, wish: Wish, speech: Speech, shop: ShopView): Relaxation {
  const pieces = one.field === 'words' ? [echo(wish.query)] : termsOf(one.constraints, speech)
  const from = pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'echo' in piece ? piece.echo : piece.text))
    .join('')
    .trim()
  const variant = one.to && shop.index.product(one.to.productId)?.variants.find(({ id }) => id === one.to?.variantId)
  return {
    field: one.field,
    from: from || fieldLabel(one.field, speech.language, shop),
    to: one.wider
      ? constraintLabel(one.wider, speech.language, shop)
      : variant?.price
        ? formatMoney(variant.price, speech.language)
        : null,
  }
}

interface Says {
  readonly none: (wishes: Pieces) => Sentence
  readonly without: (given: Pieces, count: Piece) => Sentence
  readonly wider: (wider: Pieces, count: Piece) => Sentence
  readonly first: (title: Piece, price: Piece) => Sentence
  readonly unpriced: Sentence
  readonly nearest: (title: Piece, price: Piece) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    none: (wishes) => sentence`I found none for ${wishes}.`,
    without: (given, count) => sentence`Leaving out ${given}: ${count}, shown here.`,
    wider: (wider, count) => sentence`Marked more widely, for ${wider}: ${count}, shown here.`,
    first: (title, price) => sentence`The first of them is ${title}, ${price}.`,
    unpriced: sentence`The shop's data gives no prices for them.`,
    nearest: (title, price) => sentence`The nearest price is ${price}, for ${title}.`,
  },
  zh: {
    none: (wishes) => sentence`没有找到完全符合“${wishes}”的商品。`,
    without: (given, count) => sentence`不限${given}的话，有 ${count} 款，供您参考。`,
    wider: (wider, count) => sentence`标明适合${wider}的有 ${count} 款，供您参考。`,
    first: (title, price) => sentence`第一款是 ${title}，${price}。`,
    unpriced: sentence`店铺数据没有给出它们的价格。`,
    nearest: (title, price) => sentence`最接近的价格是 ${price}，${title}。`,
  },
}
