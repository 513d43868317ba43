import type { Product, Variant } from '@elmo-chat/catalog'
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
  return new MatchFacts(product, variants, recentDemand, standing(product, lexicon))
}

/** Only what is asked is worked out: most rankers want one of these. */
class MatchFacts implements ProductFacts {
  constructor(
    private readonly product: Product,
    /** Those that match; all where none is told. */
    private readonly variants: readonly number[],
    readonly recentDemand: number,
    private readonly standing: Standing,
  ) {}

  get categories(): readonly string[] {
    return this.standing.categories
  }

  get brand(): string | null {
    return this.standing.brand
  }

  get releasedAt(): number | null {
    return this.standing.releasedAt
  }

  get titleWords(): readonly string[] {
    return this.standing.titleWords
  }

  get price(): number | null {
    let lowest: number | null = null
    for (const { price } of this.matching())
      if (price && (lowest === null || price.amount < lowest)) lowest = price.amount
    return lowest
  }

  get available(): boolean {
    return this.matching().some(({ available }) => available)
  }

  get stock(): number | null {
    let sum: number | null = null
    for (const { stock } of this.matching()) if (stock !== null) sum = (sum ?? 0) + Math.max(0, stock)
    return sum
  }

  private matching(): readonly Variant[] {
    const { variants: all } = this.product
    const { variants } = this
    // Mostly all match, and no list need be made.
    return variants.length === 0 || variants.length === all.length ? all : variants.map((place) => all[place])
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
