import type { Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'

/** The narrowest category of a product as constraints name it: a concept, else the shop's own in lower case. */
export function categoryOf({ attributes, categories }: Product, lexicon: Lexicon): string | undefined {
  const named = attributes.flatMap(({ field, concepts }) => (field === 'category' ? concepts : []))
  const narrowest = named.find((id) => !named.some((other) => other !== id && isWider(id, other, lexicon)))
  if (narrowest !== undefined) return narrowest
  const leaf = categories[0]?.at(-1)?.trim()
  return leaf ? (lexicon.resolve('category', leaf)?.id ?? leaf.toLowerCase()) : undefined
}

const isWider = (id: string, other: string, lexicon: Lexicon): boolean => lexicon.widen('category', other).includes(id)
