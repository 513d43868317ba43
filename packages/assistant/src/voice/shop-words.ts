import type { Language } from '@elmo-chat/kernel'
import { type Lexicon, partIn, titleIn } from '@elmo-chat/language'
import type { SearchIndex } from '@elmo-chat/search'
import type { ShopWords } from '@elmo-chat/voice'

const TRAITS = ['pattern', 'style', 'feature', 'fit', 'season']
const AUDIENCES: Readonly<Record<string, readonly string[]>> = {
  en: ['men', 'women', 'kids', 'children', 'boys', 'girls'],
  zh: ['男士', '女士', '儿童'],
}
const MOST_NAMES = 2_000

/** What may be named when somebody speaks to this shop: the words that the lexicon has for what it sells, sizes, and names. */
export function shopWords(index: SearchIndex, lexicon: Lexicon, language: Language): ShopWords {
  const formsOf = (field: string) =>
    index.values(field).flatMap(({ value }) => lexicon.concept(field, value)?.[language] ?? [partIn(language, value)])
  const names = new Set<string>()
  for (const { value } of index.values('brand')) names.add(partIn(language, value))
  for (let at = 0; at < index.size && names.size < MOST_NAMES; at++)
    names.add(titleIn(language, index.productAt(at).title))
  return {
    kinds: formsOf('category'),
    colors: formsOf('color'),
    materials: formsOf('material'),
    traits: TRAITS.flatMap(formsOf),
    audiences: AUDIENCES[language],
    sizes: index.values('size').map(({ value }) => value),
    names: [...names],
  }
}
