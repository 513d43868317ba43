import type { Product } from '@elmo-chat/catalog'

/** The concepts of a field that a product or any of its variants has, each once. */
export function conceptsOf({ attributes, variants }: Product, field: string): string[] {
  const all = [...attributes, ...variants.flatMap((variant) => variant.attributes)]
  return [...new Set(all.flatMap((attribute) => (attribute.field === field ? attribute.concepts : [])))]
}
