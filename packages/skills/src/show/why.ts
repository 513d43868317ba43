import type { Product } from '@elmo-chat/catalog'
import { type Language, oncePer } from '@elmo-chat/kernel'
import type { Contribution } from '@elmo-chat/search'
import { constraintLabel } from '../shop/labels.js'
import { meeting } from '../shop/meets.js'
import type { ShopView } from '../shop/shop-view.js'
import type { Wished } from '../shop/wish.js'

const REASONS = 3

/** What a product was looked for by. */
export interface Sought {
  readonly constraints: readonly Wished[]
  readonly query: string
}

/** Why a product is shown, in the customer's words: the wishes that it meets and the words that found it. */
export function reasonsFor(
  product: Product,
  sought: Sought,
  because: readonly Contribution[],
  language: Language,
  shop: ShopView,
): string[] {
  const isMet = (constraint: Wished) => !constraint.lasts && meeting(product, [constraint], shop.lexicon).length > 0
  const met = sought.constraints.filter(isMet).map((constraint) => constraintLabel(constraint, language, shop))
  const words = foundWords(sought.query, because).map((word) => quoted(word, language))
  const otherwise = foundOtherwise(sought.query, because, language, shop)
  const reasons = [...new Set([...met, ...words, ...otherwise])].filter((reason) => reason !== '')
  if (reasons.length === 0 && product.variants.some((variant) => variant.available)) reasons.push(inStock[language])
  return reasons.slice(0, REASONS)
}

/** The words of the query by which a product was found, as they were said. */
export function foundWords(query: string, because: readonly Contribution[]): string[] {
  const found = because
    .filter(({ reason, score }) => reason.startsWith('word:') && score > 0)
    .map(({ reason }) => reason.slice('word:'.length).replace(/@[^@]*$/, ''))
  // What is indexed is a stem, or two Han characters of a longer word.
  return query.split(' ').filter((word) => word && found.some((part) => word.toLowerCase().includes(part)))
}

/** What else a product was found by: what stands for words of the query, and what they mean. */
export function foundOtherwise(
  query: string,
  because: readonly Contribution[],
  language: Language,
  { lexicon }: ShopView,
): string[] {
  const words = foundWords(query, because).map((word) => word.toLowerCase())
  const isNews = (said: string) =>
    !said
      .toLowerCase()
      .split(' ')
      .every((word) => words.includes(word))
  const reasons = new Set<string>()
  for (const { reason, score } of because) {
    const [, kind, rest] = /^([a-z]+):(.*)$/.exec(reason) ?? []
    if (!(score > 0) || rest === undefined) continue
    const [said, found] = rest.split('→')
    if (found !== undefined && STANDS_FOR.has(kind) && isNews(said)) reasons.add(standsFor[language](said, found))
    if (kind !== 'concept') continue
    const named = lexicon.mentions(query).find(({ field, id }) => `${field}/${id}` === rest)
    if (named && isNews(named.text)) reasons.add(byMeaning[language](named.text))
  }
  return [...reasons]
}

/** What two products share, in words: for showing one because of the other. */
export function sharedReasons(product: Product, other: Product, language: Language, { lexicon }: ShopView): string[] {
  const own = conceptsOf(product)
  const shared = [...conceptsOf(other)].filter((key) => own.has(key)).map((key) => key.split(' '))
  return shared.map(([field, id]) => lexicon.label(field, id, language)).slice(0, REASONS)
}

/** What a product is and is like, as `field id`. */
const conceptsOf = oncePer((product: Product): ReadonlySet<string> => {
  const told = [...product.attributes, ...product.variants.flatMap((variant) => variant.attributes)]
  return new Set(
    told
      .filter(({ field }) => field !== 'size')
      .flatMap(({ field, concepts }) => concepts.map((id) => `${field} ${id}`)),
  )
})

const STANDS_FOR = new Set(['synonym', 'typo', 'pinyin', 'sound', 'shape', 'split', 'joined', 'prefix', 'measure'])

const standsFor = {
  en: (said: string, found: string) => `“${found}” for “${said}”`,
  zh: (said: string, found: string) => `“${said}”即“${found}”`,
} as const

const byMeaning = {
  en: (said: string) => `“${said}” by its meaning`,
  zh: (said: string) => `意思符合“${said}”`,
} as const

const inStock = { en: 'in stock', zh: '有现货' } as const

const quoted = (word: string, language: Language) => (language === 'zh' ? `含“${word}”` : `mentions “${word}”`)
