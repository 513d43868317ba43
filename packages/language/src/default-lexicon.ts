import { createRequire } from 'node:module'
import { buildLexicon } from './lexicon.js'
import type { Concept, Lexicon } from './types.js'

const require = createRequire(import.meta.url)

const FILES = [
  'color',
  'material',
  'pattern',
  'style',
  'fit',
  'size',
  'audience',
  'occasion',
  'season',
  'feature',
  'measure',
  'unit',
  'category-apparel',
  'category-accessories',
  'category-home',
  'category-electronics',
  'category-living',
]

let concepts: readonly Concept[] | undefined
let built: Lexicon | undefined

/** The concepts of the data files, read once. */
export function defaultConcepts(): readonly Concept[] {
  concepts ??= FILES.flatMap((file) => require(`../lexicon/${file}.json`) as Concept[])
  return concepts
}

/** Words that contain a form by accident. */
export function blockedWords(): readonly string[] {
  return require('../lexicon/blocked.json') as string[]
}

function whole(): Lexicon {
  built ??= buildLexicon(defaultConcepts(), blockedWords())
  return built
}

/** The bilingual lexicon of shopping that comes with the product. Built on first use, then shared. */
export const lexicon: Lexicon = {
  get concepts() {
    return whole().concepts
  },
  concept: (field, id) => whole().concept(field, id),
  widen: (field, id) => whole().widen(field, id),
  narrow: (field, id) => whole().narrow(field, id),
  mentions: (text) => whole().mentions(text),
  resolve: (field, value) => whole().resolve(field, value),
  label: (field, id, language) => whole().label(field, id, language),
}
