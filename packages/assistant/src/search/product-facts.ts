import type { Product } from '@elmo-chat/catalog'
import { type Lexicon, normalize } from '@elmo-chat/language'
import type { ProductFacts } from '@elmo-chat/ranking'
import { wordsOf } from './title-words.js'

/** What does not change while the product does not. */
type Standing = Pick<ProductFacts, 'categories' | 'brand' | 'releasedAt' | 'titleWords'>

/** Worked out when it is first asked for: most rankers want a part of it. */
class StandingFacts implements Standing {
  private knownCategories: readonly string[] | undefined
  private knownTitleWords: readonly string[] | undefined

  constructor(
    private readonly product: Product,
    private readonly lexicon: Lexicon,
  ) {}

  get categories(): readonly string[] {
    this.knownCategories ??= categoriesOf(this.product, this.lexicon)
    return this.knownCategories
  }

  get titleWords(): readonly string[] {
    this.knownTitleWords ??= wordsOf(this.product.title)
    return this.knownTitleWords
  }

  get brand(): string | null {
    const { brand } = this.product
    return brand === null ? null : normalize(brand)
  }

  get releasedAt(): number | null {
    const { releasedAt } = this.product
    return releasedAt === null ? null : Date.parse(releasedAt)
  }
}

const known = new WeakMap<Product, Standing>()

/** What ranking wants to know of a product, by the variants that match. */
export function productFacts(
  product: Product,
  variants: readonly number[],
  recentDemand: number,
  lexicon: Lexicon,
): ProductFacts {
  const matching = () => (variants.length > 0 ? variants.map((place) => product.variants[place]) : product.variants)
  const facts = standing(product, lexicon)
  // Only what is asked: most rankers want one of these.
  return {
    recentDemand,
    get categories() {
      return facts.categories
    },
    get brand() {
      return facts.brand
    },
    get releasedAt() {
      return facts.releasedAt
    },
    get titleWords() {
      return facts.titleWords
    },
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
    facts = new StandingFacts(product, lexicon)
    known.set(product, facts)
  }
  return facts
}

function categoriesOf({ categories, attributes }: Product, lexicon: Lexicon): string[] {
  const concepts = attributes.flatMap(({ field, concepts }) => (field === 'category' ? concepts : []))
  const wider = concepts.flatMap((id) => lexicon.widen('category', id))
  return [...new Set([...wider, ...categories.flat().map((name) => normalize(name))])]
}
