import type { Product } from '@elmo-chat/catalog'
import { type Lexicon, normalize } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { meeting } from '@elmo-chat/skills'

const known = new WeakMap<Product, ReadonlySet<string>>()

/**
 * Whether products meet one wish, by the same rules as `meeting`. What a product has is read once and remembered with it;
 * what the wish names is read once for all the products that are asked about.
 */
export function wishTest(wish: Constraint, lexicon: Lexicon): (product: Product) => boolean {
  const { field, op, value } = wish
  if (op !== 'is' || typeof value !== 'string' || field === 'id' || field === 'availability')
    return (product) => meeting(product, [wish], lexicon).length > 0
  const id = (lexicon.concept(field, value) ?? lexicon.resolve(field, value))?.id
  const named = [
    textKey(field, value),
    ...(id === undefined ? [] : lexicon.narrow(field, id).map((one) => conceptKey(field, one))),
  ]
  return (product) => {
    const values = valuesOf(product)
    return named.some((key) => values.has(key))
  }
}

const conceptKey = (field: string, id: string) => `${field}\n${id}`
const textKey = (field: string, text: string) => `${field}\n"${normalize(text).trim().replace(/\s+/g, ' ')}`

function valuesOf(product: Product): ReadonlySet<string> {
  let values = known.get(product)
  if (!values) {
    const { brand, categories, attributes, variants } = product
    const all = [...attributes, ...variants.flatMap((variant) => variant.attributes)]
    values = new Set([
      ...(brand ? [textKey('brand', brand)] : []),
      ...categories.flat().map((name) => textKey('category', name)),
      ...all.flatMap(({ field, text, concepts }) => [
        textKey(field, text),
        ...concepts.map((id) => conceptKey(field, id)),
      ]),
    ])
    known.set(product, values)
  }
  return values
}
