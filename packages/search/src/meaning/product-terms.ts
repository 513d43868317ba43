import { type TextField, textFields } from '../text-fields.js'
import type { MeaningReader } from './meaning-reader.js'
import type { MeaningText } from './meaning-text.js'
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

/** Adds up the terms of a product: what it is called, where it stands, what it is like, and what people called it. */
export function readProduct(
  { texts, concepts }: MeaningText,
  calledBy: readonly { readonly query: string; readonly weight: number }[],
  reader: MeaningReader,
  sums: TermSums,
): void {
  for (const [at, some] of texts.entries()) {
    const { field } = textFields[at]
    const weight = WEIGHTS[field]
    const take = (term: number, share: number) => sums.add(term, share * weight)
    for (const text of some) reader.readWords(text, NAMING.has(field), take)
    if (CONCEPTUAL.has(field)) for (const text of some) reader.readConcepts(text, take)
  }
  for (const concept of concepts) {
    reader.readConcept(concept, (term, share) => sums.add(term, share * CONCEPT_WEIGHT))
  }
  for (const { query, weight } of calledBy) {
    const take = (term: number, share: number) => sums.add(term, share * Math.log1p(weight))
    reader.readWords(query, true, take)
    reader.readConcepts(query, take)
  }
}
