import type { Steps } from '@elmo-chat/kernel'
import { normalize, stem, tokenize } from '@elmo-chat/language'
import type { Suggestion } from '@elmo-chat/protocol'
import type { IndexReader } from './catalogue-data.js'
import { sortInSteps } from './sort-in-steps.js'
import type { SearchResult } from './types.js'

/** A word or phrase to go on with, and how many products hold it. */
interface Completion {
  readonly text: string
  readonly products: number
  readonly isCategory: boolean
}

/** Completions in the order of their text. */
export type SuggestionData = readonly Completion[]

/** Finds the best products that hold all words of a text. */
export type Find = (text: string, limit: number) => SearchResult

const LONGEST_PREFIX = 100
const MOST_CHECKED = 12
const MOST_READ = 2000

/** Collects what can be suggested: the catalogue's Latin words, and the names of its values in both languages. */
export function* buildSuggestions(data: IndexReader): Steps<SuggestionData> {
  const completions = new Map<string, Completion>()
  const add = (text: string, products: number, isCategory: boolean) => {
    const known = completions.get(text)
    if (text.length < 2 || products === 0) return
    if (known && (known.isCategory || !isCategory) && known.products >= products) return
    completions.set(text, { text, products, isCategory: isCategory || (known?.isCategory ?? false) })
  }
  let count = 0
  for (const [word, term] of data.vocabulary.words()) {
    add(word, data.productsWith(term), false)
    if (++count % 4096 === 0) yield
  }
  for (const [tag, { field, value, label, isConcept }] of data.tags.tags.entries()) {
    const products = data.productsWithTag(tag)
    const concept = isConcept ? data.lexicon.concept(field, value) : undefined
    const isName = field === 'brand' || (field === 'category' && !/[>|/]/.test(label))
    const names = concept ? [...concept.en, ...concept.zh] : isName ? [label] : []
    for (const name of names) if (name.length <= 40) add(normalize(name), products, field === 'category')
    if (tag % 256 === 0) yield
  }
  return yield* sortInSteps([...completions.values()], (a, b) => (a.text < b.text ? -1 : 1))
}

/** How to go on from what was typed: queries and categories by the number of products, then products. */
export function suggest(all: SuggestionData, find: Find, typed: string, limit: number): Suggestion[] {
  const text = typed.slice(0, LONGEST_PREFIX)
  const folded = normalize(text).trimStart()
  if (limit <= 0 || tokenize(folded).length === 0) return []
  const wanted = Math.min(limit, 20)
  const completed = complete(all, find, folded)
  const suggestions: Suggestion[] = []
  const seen = new Set<string>()
  const add = (suggestion: Suggestion) => {
    const key = suggestion.id ?? stems(suggestion.text)
    if (!seen.has(key)) suggestions.push(suggestion)
    seen.add(key)
  }
  for (const { text, isCategory } of completed) {
    if (suggestions.length < Math.ceil(wanted / 2)) add({ kind: isCategory ? 'category' : 'query', text })
  }
  const asked = completed.length > 0 ? completed.map(({ text }) => text) : [folded]
  for (const query of asked) {
    if (suggestions.length >= wanted) break
    const { hits, corrected, total } = find(query, wanted)
    if (corrected !== undefined && total > 0) add({ kind: 'query', text: corrected })
    for (const { product } of hits) {
      if (suggestions.length < wanted) add({ kind: 'product', text: product.title, id: product.id })
    }
  }
  return suggestions
}

/** "Dress" and "dresses" are one suggestion. */
function stems(text: string): string {
  return tokenize(text)
    .map(({ norm }) => stem(norm))
    .join(' ')
}

interface Completed {
  readonly text: string
  readonly isCategory: boolean
}

/** The typed text with its end completed in the ways that some product holds, the most products first. */
function complete(all: SuggestionData, find: Find, folded: string): Completed[] {
  const whole = withPrefix(all, folded)
  if (whole.length > 0) return whole.slice(0, MOST_CHECKED)
  // What follows the first word, then the second, ..., is completed as one; the first that can be.
  for (const { start } of tokenize(folded).slice(1)) {
    const found = withPrefix(all, folded.slice(start))
      .slice(0, MOST_CHECKED)
      .map(({ text }) => ({ text: folded.slice(0, start) + text, ...find(folded.slice(0, start) + text, 0) }))
      .filter(({ total }) => total > 0)
    if (found.length > 0) return found.map(({ text, corrected }) => ({ text: corrected ?? text, isCategory: false }))
  }
  return []
}

function withPrefix(all: SuggestionData, prefix: string): Completion[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (all[middle].text < prefix) low = middle + 1
    else high = middle
  }
  const found: Completion[] = []
  for (let at = low; at < all.length && found.length < MOST_READ && all[at].text.startsWith(prefix); at++) {
    found.push(all[at])
  }
  return found.sort((a, b) => b.products - a.products || (a.text < b.text ? -1 : 1))
}
