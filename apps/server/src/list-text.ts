import { oncePer } from '@elmo-chat/kernel'
import type { ListAnswer, ProductItem } from '@elmo-chat/protocol'

/**
 * A list as JSON. Variants are most of it, and cards of one state of a product share theirs: they are written once.
 *
 * Repeats  The variants of an item must not be changed after the list was written.
 */
export function listText({ items, ...rest }: ListAnswer): string {
  return `${JSON.stringify(rest).slice(0, -1)},"items":[${items.map(itemText).join()}]}`
}

function itemText({ variants, ...item }: ProductItem): string {
  const text = JSON.stringify(item)
  return variants ? `${text.slice(0, -1)},"variants":${variantsText(variants)}}` : text
}

const writtenVariants = oncePer((variants: object) => ({ text: JSON.stringify(variants) }))
const variantsText = (variants: object): string => writtenVariants(variants).text
