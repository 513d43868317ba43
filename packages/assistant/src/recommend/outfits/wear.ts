import type { Product, Variant } from '@elmo-chat/catalog'
import type { Bilingual } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { type Piece, SEASONS, type Season, type Slot } from '@elmo-chat/recommend'
import { conceptsOf } from './concepts-of.js'
import { formalityOf } from './formality.js'
import { slotOf } from './slots.js'

/** What the catalogue says of a product as something to wear. */
export interface Wear {
  /** Null for what belongs to no outfit. */
  readonly slot: Slot | null
  readonly audiences: readonly string[]
  readonly traits: Pick<Piece, 'name' | 'seasons' | 'occasions' | 'styles' | 'patterns' | 'fits' | 'formality'>
  /** The main color of each variant, as a concept; empty where none is known. */
  readonly colors: readonly string[]
}

const known = new WeakMap<Product, Wear>()

/** Worked out once for each state of a product. */
export function wearOf(product: Product, lexicon: Lexicon): Wear {
  const kept = known.get(product)
  if (kept) return kept
  const wear: Wear = {
    slot: slotOf(product, lexicon),
    audiences: conceptsOf(product, 'audience'),
    traits: {
      name: kindName(product, lexicon),
      seasons: seasonsOf(conceptsOf(product, 'season')),
      occasions: conceptsOf(product, 'occasion').flatMap((id) => lexicon.widen('occasion', id)),
      styles: conceptsOf(product, 'style'),
      patterns: conceptsOf(product, 'pattern'),
      fits: conceptsOf(product, 'fit'),
      formality: formalityOf(product, lexicon),
    },
    colors: product.variants.map((variant) => colorOf(variant) ?? colorOf(product) ?? ''),
  }
  known.set(product, wear)
  return wear
}

const colorOf = ({ attributes }: Product | Variant): string | undefined =>
  attributes.find(({ field, concepts }) => field === 'color' && concepts.length > 0)?.concepts[0]

function kindName(product: Product, lexicon: Lexicon): Bilingual {
  const kind = conceptsOf(product, 'category').at(-1)
  if (kind === undefined) return { en: 'piece', zh: '单品' }
  return { en: lexicon.label('category', kind, 'en'), zh: lexicon.label('category', kind, 'zh') }
}

/** The seasons that concepts name: "spring-autumn" is two, "all-season" is four. */
export function seasonsOf(concepts: readonly string[]): Season[] {
  return SEASONS.filter((season) =>
    concepts.some((concept) => concept === 'all-season' || concept.split('-').includes(season)),
  )
}
