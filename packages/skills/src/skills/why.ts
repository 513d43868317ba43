import type { Product } from '@elmo-chat/catalog'
import {
  type Cause,
  echo,
  list,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import { meeting } from '../shop/meets.js'
import { subjectOf } from '../shop/pointed-at.js'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest } from '../shop/variant-fields.js'
import { createSpeech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'
import { foundOtherwise, foundWords } from '../show/why.js'

/** How far down the list the product is looked for. */
const LOOKED_AT = 60

/** Tells why a product was shown: the wishes that it meets, the words that found it, its price and stock. */
export function whySkill(shop: ShopView): Skill {
  return {
    name: 'why',
    description: { en: 'Explains why something was shown.', zh: '说明为什么推荐某款商品。' },
    run(context) {
      const product = subjectOf(context, shop)
      return product ? explain(product, context, shop) : noSubject(context, shop)
    },
  }
}

function explain(product: Product, context: SkillContext, shop: ShopView): SkillResult {
  const { language, state } = context
  const { query, sort } = state.brief
  const constraints = state.brief.constraints.filter(({ lasts }) => !lasts)
  const speech = createSpeech(shop, language)
  const words = says[language]
  const title = speech.title(product)
  const result = searchWish({ constraints, query }, { limit: LOOKED_AT, sort }, shop)
  const hit = result.hits.find((candidate) => candidate.product.id === product.id)
  const met = constraints.filter((constraint) => meeting(product, [constraint], shop.lexicon).length > 0)
  const unmet = constraints.filter((constraint) => !met.includes(constraint))
  const widely = unmet.flatMap((constraint) => widerOf(constraint, product, shop))
  const isUnmarked = (constraint: Constraint) => MARKED.has(constraint.field) && constraint.op === 'is'
  const unmarked = unmet.filter(isUnmarked)
  const lacking = unmet.filter((constraint) => !isUnmarked(constraint))
  const found = hit ? foundWords(query, hit.because).map((word) => echo(word)) : []
  const otherwise = hit ? foundOtherwise(query, hit.because, language, shop).map((reason) => echo(reason)) : []
  const matching = meeting(product, constraints, shop.lexicon)
  const variants = matching.length > 0 ? matching : product.variants
  const priced = cheapest(variants)
  const because = state.focus.because?.[product.id]
  const beside = (because?.beside ?? []).map((reason) => echo(reason.charAt(0).toLowerCase() + reason.slice(1)))
  const causes = (because?.causes ?? []).flatMap(({ productId, deed }) => {
    const cause = shop.index.product(productId)
    return cause ? [words.deed[deed](speech.title(cause)).pieces] : []
  })
  // What the customer did comes with what else chose it; without it, the wish that was met comes first.
  const spoke =
    beside.length > 0
      ? [words.beside(beside.flatMap((reason, place) => (place === 0 ? [reason] : [words.also, reason])))]
      : []
  const wishesOf = (some: readonly Constraint[]) =>
    list(
      some.map((one) => speech.wish(one)),
      language,
    )
  const sentences = [
    ...(causes.length > 0 ? [words.personal(title, list(causes, language))] : []),
    ...(causes.length > 0 ? spoke : []),
    ...(met.length > 0 ? [words.meets(title, wishesOf(met))] : []),
    ...(causes.length > 0 ? [] : spoke),
    ...(found.length > 0 && query ? [words.words(list(found, language))] : []),
    ...(otherwise.length > 0 ? [words.otherwise(list(otherwise, language))] : []),
    ...(widely.length > 0 ? [words.widely(wishesOf(widely))] : []),
    ...(unmarked.length > 0 ? [words.unmarked(wishesOf(unmarked))] : []),
    ...(lacking.length > 0 ? [words.lacks(wishesOf(lacking))] : []),
    ...(priced
      ? [
          words.price(
            speech.price(priced),
            variants.some(({ available }) => available),
          ),
        ]
      : []),
  ]
  return {
    outcome: 'explained',
    sentences:
      causes.length + beside.length + constraints.length > 0 || query ? sentences : [words.none(title), ...sentences],
    blocks: [],
    focus: { ...state.focus, selected: product.id },
    retrieved: hit
      ? [
          {
            productId: product.id,
            title: product.title,
            score: hit.score,
            because: hit.because.map((part) => ({ ...part })),
          },
        ]
      : [],
  }
}

/** What a product may well be good for without being marked so. */
const MARKED: ReadonlySet<string> = new Set(['occasion', 'season', 'style'])

/** The wider word for a wish that a product is marked with: weddings, for who is invited to one. */
function widerOf(constraint: Constraint, product: Product, { lexicon }: ShopView): Constraint[] {
  const { field, op, value } = constraint
  if (op !== 'is' || !MARKED.has(field)) return []
  return (lexicon.concept(field, String(value))?.broader ?? [])
    .map((wider): Constraint => ({ field, op, value: wider, text: '' }))
    .filter((wider) => meeting(product, [wider], lexicon).length > 0)
    .slice(0, 1)
}

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly personal: (title: Piece, causes: Pieces) => Sentence
  readonly beside: (reasons: Pieces) => Sentence
  /** Stands between reasons that are phrases of their own. */
  readonly also: string
  readonly deed: Readonly<Record<Cause['deed'], (title: Piece) => Sentence>>
  readonly meets: (title: Piece, wishes: Pieces) => Sentence
  readonly words: (words: Pieces) => Sentence
  readonly otherwise: (reasons: Pieces) => Sentence
  readonly lacks: (wishes: Pieces) => Sentence
  readonly unmarked: (wishes: Pieces) => Sentence
  readonly widely: (wider: Pieces) => Sentence
  readonly price: (price: Piece, inStock: boolean) => Sentence
  readonly none: (title: Piece) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    personal: (title, causes) => sentence`${title} was picked for you because you ${causes}.`,
    beside: (reasons) => sentence`This spoke for it: ${reasons}.`,
    also: '; ',
    deed: {
      seen: (title) => sentence`looked at ${title}`,
      'in-cart': (title) => sentence`put ${title} in the cart`,
      ordered: (title) => sentence`ordered ${title}`,
    },
    meets: (title, wishes) => sentence`${title} was shown because it meets what you asked for: ${wishes}.`,
    words: (words) => sentence`Its text has your words: ${words}.`,
    otherwise: (reasons) => sentence`It also fits what you said: ${reasons}.`,
    unmarked: (wishes) => sentence`The shop's data does not mark it for ${wishes}.`,
    widely: (wider) => sentence`It is marked for ${wider}.`,
    lacks: (wishes) => sentence`It does not meet ${wishes}.`,
    price: (price, inStock) => sentence`It costs ${price} and is ${inStock ? 'in stock' : 'sold out'}.`,
    none: (title) => sentence`You had named no wishes yet, so ${title} is simply one that the shop has.`,
  },
  zh: {
    personal: (title, causes) => sentence`为您挑选 ${title}，是因为您${causes}。`,
    beside: (reasons) => sentence`选它的依据：${reasons}。`,
    also: '；',
    deed: {
      seen: (title) => sentence`看过 ${title}`,
      'in-cart': (title) => sentence`加购过 ${title}`,
      ordered: (title) => sentence`买过 ${title}`,
    },
    meets: (title, wishes) => sentence`推荐 ${title}，是因为它符合您的要求：${wishes}。`,
    words: (words) => sentence`商品文字里有您说的词：${words}。`,
    otherwise: (reasons) => sentence`它还符合您说的：${reasons}。`,
    unmarked: (wishes) => sentence`店铺数据没有标明它适合${wishes}。`,
    widely: (wider) => sentence`它标明适合${wider}。`,
    lacks: (wishes) => sentence`它不符合的有：${wishes}。`,
    price: (price, inStock) => sentence`价格 ${price}，${inStock ? '有货' : '目前缺货'}。`,
    none: (title) => sentence`您还没有提出要求，${title} 只是店里在售的商品之一。`,
  },
}
