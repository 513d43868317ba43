import type { Product } from '@elmo-chat/catalog'
import { type Lexicon, normalize } from '@elmo-chat/language'
import type { ProductFacts } from '@elmo-chat/ranking'
import { wordsOf } from './title-words.js'

/** What does not change while the product does not. */
type Standing = Pick<ProductFacts, 'categories' | 'brand' | 'releasedAt' | 'titleWords'>

const known = new WeakMap<Product, Standing>()

/** What ranking wants to know of a product, by the variants that match. */
export function productFacts(
  product: Product,
  variants: readonly number[],
  recentDemand: number,
  lexicon: Lexicon,
): ProductFacts {
  const matching = () => (variants.length > 0 ? variants.map((place) => product.variants[place]) : product.variants)
  const { categories, brand, releasedAt, titleWords } = standing(product, lexicon)
  // By variants only what is asked: most rankers want one of these.
  return {
    categories,
    brand,
    releasedAt,
    titleWords,
    recentDemand,
    get price() {
      const prices = matching().flatMap(({ price }) => (price ? [price.amount] : []))
      return prices.length > 0 ? Math.min(...prices) : null
    },
    get available() {
      const { variants: all } = product
      return variants.length > 0 ? variants.some((place) => all[place].available) : all.some((one) => one.available)
    },
    get stock() {
      const stocks = matching().flatMap(({ stock }) => (stock === null ? [] : [Math.max(0, stock)]))
      return stocks.length > 0 ? stocks.reduce((sum, stock) => sum + stock, 0) : null
    },
  }
}

function standing(product: Product, lexicon: Lexicon): Standing {
  let facts = known.get(product)
  if (!facts) {
    facts = {
      categories: categoriesOf(product, lexicon),
      brand: product.brand === null ? null : normalize(product.brand),
      releasedAt: product.releasedAt === null ? null : Date.parse(product.releasedAt),
      titleWords: wordsOf(product.title),
    }
    known.set(product, facts)
  }
  return facts
}

function categoriesOf({ categories, attributes }: Product, lexicon: Lexicon): string[] {
  const concepts = attributes.flatMap(({ field, concepts }) => (field === 'category' ? concepts : []))
  const wider = concepts.flatMap((id) => lexicon.widen('category', id))
  return [...new Set([...wider, ...categories.flat().map((name) => normalize(name))])]
}
