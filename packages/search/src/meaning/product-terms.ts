import type { Attribute, Product } from '@elmo-chat/catalog'
import { productTexts } from '../product-texts.js'
import { type TextField, textFields } from '../text-fields.js'
import type { MeaningReader } from './meaning-reader.js'
import type { TermSums } from './term-space.js'

/** How much a word counts by where it stands. */
const WEIGHTS: Readonly<Record<TextField, number>> = {
  title: 1,
  brand: 0.7,
  category: 1,
  attributes: 0.4,
  description: 0.25,
}
/** Where words are names, so that their spelling and the concepts in them tell something. */
const NAMING = new Set<TextField>(['title', 'brand', 'category'])
const CONCEPTUAL = new Set<TextField>(['title', 'category'])
const CONCEPT_WEIGHT = 1
/** What a description says late is seldom what the product is. */
const LONGEST_DESCRIPTION = 1500

/** Adds up the terms of a product: what it is called, where it stands, what it is like, and what people called it. */
export function readProduct(
  product: Product,
  calledBy: readonly { readonly query: string; readonly weight: number }[],
  reader: MeaningReader,
  sums: TermSums,
): void {
  for (const [at, texts] of productTexts(product).entries()) {
    const { field } = textFields[at]
    const weight = WEIGHTS[field]
    const take = (term: number, share: number) => sums.add(term, share * weight)
    for (const text of texts) {
      reader.readWords(field === 'description' ? text.slice(0, LONGEST_DESCRIPTION) : text, NAMING.has(field), take)
    }
    if (CONCEPTUAL.has(field)) for (const text of texts) reader.readConcepts(text, take)
  }
  readConcepts(product, reader, sums)
  for (const { query, weight } of calledBy) {
    const take = (term: number, share: number) => sums.add(term, share * Math.log1p(weight))
    reader.readWords(query, true, take)
    reader.readConcepts(query, take)
  }
}

/** What a brand is called is no concept; everything else that was typed is. Each concept counts once. */
function readConcepts(product: Product, reader: MeaningReader, sums: TermSums): void {
  const seen = new Set<string>()
  const visit = ({ field, concepts }: Attribute) => {
    for (const id of concepts) seen.add(`${field}/${id}`)
  }
  for (const attribute of product.attributes) visit(attribute)
  for (const { attributes } of product.variants) for (const attribute of attributes) visit(attribute)
  for (const concept of seen) reader.readConcept(concept, (term, share) => sums.add(term, share * CONCEPT_WEIGHT))
}
