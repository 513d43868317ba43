import type { Product } from '@elmo-chat/catalog'
import {
  type Brief,
  type Sentence,
  type SkillContext,
  type SkillResult,
  type StandingConstraint,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { cheapest, variantsAt } from '../shop/variant-fields.js'
import { listProducts, SHOWN } from './product-list.js'
import { fieldFact } from './show-values.js'
import { createSpeech } from './speech.js'
import { wishWords } from './wish-words.js'

/**
 * When "cheaper", "lighter" or "bigger" asks beyond all there is: says so, names the one that comes nearest, and takes
 * the bound back, since nothing can meet it. Undefined when no such bound was worked out in this turn.
 */
export function showNoneBeyond(context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { language, state } = context
  const bound = state.brief.constraints.find(({ setBy, turn }) => setBy === 'assistant' && turn === state.turn)
  if (!bound || (bound.op !== 'min' && bound.op !== 'max')) return undefined
  const brief = takenBack(state.brief, bound)
  const sort = { field: bound.field, direction: bound.op === 'max' ? ('asc' as const) : ('desc' as const) }
  const result = searchWish(brief, { limit: SHOWN, sort }, shop)
  const [nearest] = result.hits
  if (!nearest) return undefined
  const speech = createSpeech(shop, language)
  const title = speech.title(nearest.product)
  const measured = measureOf(nearest.product, nearest.variants, bound.field)
  const relaxed = [{ field: bound.field, from: bound.text, to: measured?.text ?? null }]
  const words = says[language]
  const ends = { min: words.dearest, max: words.cheapest }
  const nearestOf = bound.field === 'price' ? ends[bound.op] : words.nearest
  return {
    outcome: 'relaxed',
    sentences: [words.none(wishWords(state.brief, speech)), ...(measured ? [nearestOf(title, measured)] : [])],
    ...listProducts({ ...result, total: 0, constraints: brief.constraints, relaxed }, context, shop),
    brief,
  }

  function measureOf(product: Product, places: readonly number[], field: string) {
    if (field !== 'price') return fieldFact(product, field, speech, shop)
    const variant = cheapest(variantsAt(product, places))
    return variant && speech.price(variant)
  }
}

/** The brief with what the bound replaced in its place. */
function takenBack(brief: Brief, bound: StandingConstraint): Brief {
  const constraints = brief.constraints.filter((constraint) => constraint !== bound)
  return { ...brief, constraints: [...constraints, ...(bound.instead ?? [])] }
}

type Nearest = (title: Sentence['pieces'][number], measure: Sentence['pieces'][number]) => Sentence

interface Says {
  readonly none: (wishes: Sentence['pieces']) => Sentence
  readonly nearest: Nearest
  readonly cheapest: Nearest
  readonly dearest: Nearest
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    none: (wishes) => sentence`I found none for ${wishes}.`,
    nearest: (title, measure) => sentence`The nearest is ${title}: ${measure}.`,
    cheapest: (title, price) => sentence`The cheapest is ${title}: ${price}.`,
    dearest: (title, price) => sentence`The dearest is ${title}: ${price}.`,
  },
  zh: {
    none: (wishes) => sentence`没有找到符合“${wishes}”的商品。`,
    nearest: (title, measure) => sentence`最接近的是 ${title}，${measure}。`,
    cheapest: (title, price) => sentence`最便宜的是 ${title}，${price}。`,
    dearest: (title, price) => sentence`最贵的是 ${title}，${price}。`,
  },
}
