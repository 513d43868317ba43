import { normalize, stem, tokenize } from '@elmo-chat/language'
import type { Suggestion } from '@elmo-chat/protocol'
import { productsHolding } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { slipOf } from './one-slip.js'
import type { PopularQueries } from './popular-queries.js'
import { commonestWords } from './prefix.js'
import { Remembered } from './remembered.js'
import { findTag } from './selection.js'
import { isHan, type SpokenWord } from './spoken-words.js'
import type { SearchResult } from './types.js'

/** A word or phrase to go on with, and how many products hold it. */
interface Completion {
  readonly text: string
  readonly products: number
  readonly isCategory: boolean
  /** Whether it is the name of a value, not only a word of running text. */
  readonly isName?: boolean
}

/** Finds the best products that hold all words of a text. */
export type Find = (text: string, limit: number) => SearchResult

const LONGEST_PREFIX = 100
const MOST_SUGGESTIONS = 20
const MOST_COMPLETIONS = 12
/** Completions behind other words that are tried, whether any product holds all of it. */
const MOST_TRIED = 3
/** So many of the last words are completed together. */
const MOST_STARTS = 3
const MOST_SPOKEN = 150
const SHORTEST_SLIP = 4
const MOST_REMEMBERED = 1000

/** How to go on from what was typed: what people ask for, then categories and words, then products. */
export function suggest(
  data: IndexReader,
  find: Find,
  typed: string,
  limit: number,
  popular?: PopularQueries,
): Suggestion[] {
  const folded = normalize(typed.slice(0, LONGEST_PREFIX)).trimStart()
  if (!(limit > 0) || tokenize(folded).length === 0) return []
  const wanted = Math.min(limit, MOST_SUGGESTIONS)
  const list = new SuggestionList(wanted)
  const asked = popularQueries(popular, folded, Math.ceil(wanted / 2))
  for (const text of asked) list.add({ kind: 'query', text })
  const completed = complete(data, find, folded)
  for (const { text, isCategory } of completed) {
    if (list.length < Math.ceil((wanted * 2) / 3)) list.add({ kind: isCategory ? 'category' : 'query', text })
  }
  // One letter says nothing of products yet.
  if (list.length > 0 && /^[a-z]$/.test(folded)) return list.suggestions
  const queries = [...completed.map(({ text }) => text), ...asked].slice(0, 2)
  for (const query of queries.length > 0 ? queries : [folded]) {
    if (list.length >= wanted) break
    const found = foundByText.find(data, `${wanted} ${query}`, () => productsFor(find(query, wanted)))
    for (const suggestion of found) list.add(suggestion)
  }
  return list.suggestions
}

/** Suggestions in their order, each once: "dress" and "dresses" are one. */
class SuggestionList {
  readonly suggestions: Suggestion[] = []
  private readonly seen = new Set<string>()

  constructor(private readonly most: number) {}

  get length(): number {
    return this.suggestions.length
  }

  add(suggestion: Suggestion): void {
    const stems = () =>
      tokenize(suggestion.text)
        .map(({ norm }) => stem(norm))
        .join(' ')
    const key = suggestion.id ?? stems()
    if (this.length < this.most && !this.seen.has(key)) this.suggestions.push({ ...suggestion })
    this.seen.add(key)
  }
}

/** What was mended, where that found something, and the products. */
function productsFor({ hits, corrected, total }: SearchResult): Suggestion[] {
  const products = hits.map(({ product }) => ({ kind: 'product' as const, text: product.title, id: product.id }))
  return corrected !== undefined && total > 0 ? [{ kind: 'query', text: corrected }, ...products] : products
}

function popularQueries(popular: PopularQueries | undefined, folded: string, most: number): string[] {
  if (!popular) return []
  const found = popular.goingOnFrom(folded, most)
  const near =
    found.length > 0 || folded.length < SHORTEST_SLIP ? found : popular.filtered(folded[0], slipOf(folded), most)
  return near.map(({ text }) => text)
}

// Whoever types on asks for the same words and products again.
const completionsOfText = new Remembered<readonly Completion[]>(MOST_REMEMBERED)
const foundByText = new Remembered<readonly Suggestion[]>(MOST_REMEMBERED)

/** The typed text with its end completed in the ways that some product holds, the most products first. */
function complete(data: IndexReader, find: Find, folded: string): readonly Completion[] {
  const whole = completionsOf(data, folded)
  if (whole.length > 0) return whole
  // What follows the first word, then the second, ..., is completed as one; the first that can be.
  const tokens = tokenize(folded)
  for (const { start } of tokens.slice(Math.max(1, tokens.length - MOST_STARTS))) {
    const before = folded.slice(0, start)
    // A lone Han character is the beginning of a word, not a word before another.
    if (before.length < 2) continue
    const found = completionsOf(data, folded.slice(start))
      .slice(0, MOST_TRIED)
      .map(({ text }) => ({ text: before + text, found: find(before + text, 0) }))
      .filter(({ found }) => found.total > 0)
    if (found.length > 0) {
      return found.map(({ text, found }) => ({
        text: found.corrected ?? text,
        products: found.total,
        isCategory: false,
      }))
    }
  }
  return nearCompletions(data, folded)
}

/** Words, names and what is said so, that go on from a text. */
function completionsOf(data: IndexReader, text: string): readonly Completion[] {
  return completionsOfText.find(data, text, () => findCompletions(data, text))
}

function findCompletions(data: IndexReader, text: string): Completion[] {
  const words = commonestWords(data, text, text.length, (word) => word.startsWith(text), MOST_COMPLETIONS)
  return ranked([
    ...words.map(({ word, products }) => ({ text: word, products, isCategory: false })),
    ...namesFrom(data, text[0], (name) => name.startsWith(text)),
    ...spokenCompletions(data, text),
  ])
}

/** The same for a text with one slip in it. */
function nearCompletions(data: IndexReader, text: string): Completion[] {
  if (text.length < SHORTEST_SLIP) return []
  const isNear = slipOf(text)
  const words = commonestWords(data, text, text.length - 1, isNear, MOST_COMPLETIONS)
  return ranked([
    ...words.map(({ word, products }) => ({ text: word, products, isCategory: false })),
    ...namesFrom(data, text[0], isNear),
  ])
}

function namesFrom(data: IndexReader, first: string, test: (name: string) => boolean): Completion[] {
  const found: Completion[] = []
  for (const { text, tag, isCategory } of data.spellings.names.beginningWith(first)) {
    const products = test(text) ? data.productsWithTag(tag) : 0
    if (products > 0) found.push({ text, products, isCategory, isName: true })
  }
  return found
}

/** Han words of the catalogue whose pinyin or initials are being typed, also among Han characters: "lianyi", "ly", "连yi". */
function spokenCompletions(data: IndexReader, text: string): Completion[] {
  const letters = text.replace(/['\s]/g, '')
  if (letters.length < 2 || !/[a-z]$/.test(letters)) return []
  const spoken = isHan(letters)
    ? mixedFrom(data, letters)
    : data.spellings.sounds.words((list) => list.beginning(letters))
  return spoken
    .slice(0, MOST_SPOKEN)
    .map(({ word }) => ({ text: word, products: productsHolding(data, word) }))
    .filter(({ products }) => products > 0)
    .sort((a, b) => b.products - a.products)
    .slice(0, MOST_COMPLETIONS)
    .map(({ text, products }) => ({ text, products, isCategory: isCategory(data, text) }))
}

function mixedFrom(data: IndexReader, text: string): readonly SpokenWord[] {
  const pieces = tokenize(text).map(({ norm }) => norm)
  return data.spellings.sounds.words((list) => list.mixed(pieces, true))
}

function isCategory(data: IndexReader, text: string): boolean {
  return data.lexicon
    .mentions(text)
    .some(
      ({ field, id, start, end }) =>
        field === 'category' && start === 0 && end === text.length && findTag(data, field, id) >= 0,
    )
}

/** A name is meant sooner than a word that so many times as many products have in their descriptions: "dre" is no "dreamy". */
const NAMED = 5
/** What is wanted is a thing sooner than a thing of some style. */
const THING = 4

const likelihood = ({ products, isCategory, isName }: Completion) =>
  products * (isCategory || isName ? NAMED : 1) * (isCategory ? THING : 1)

/** The likeliest first; of the same text the one with more products, a category before others. */
function ranked(completions: readonly Completion[]): Completion[] {
  const byText = new Map<string, Completion>()
  for (const completion of completions) {
    const known = byText.get(completion.text)
    const products = Math.max(completion.products, known?.products ?? 0)
    const isCategory = completion.isCategory || !!known?.isCategory
    byText.set(completion.text, { ...completion, products, isCategory, isName: completion.isName || !!known?.isName })
  }
  return [...byText.values()]
    .sort((a, b) => likelihood(b) - likelihood(a) || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
}
