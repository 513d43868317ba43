/*
 * What corrections are held against: the simple ways.
 */
import MiniSearch from 'minisearch'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const MEANING = 1000

/**
 * Looks up every word that is one edit away, the way our search did until clauses had alternatives: the same first letter
 * before another, then the most products, what the lexicon names a thousand times likelier.
 */
export function oneEditLookUp(productsWith, lexicon) {
  const likelihood = (word) => {
    const products = productsWith(word)
    return products > 0 && lexicon.mentions(word).length > 0 ? products * MEANING : products
  }
  const best = (words) => {
    let [found, most] = [undefined, 0]
    for (const word of words) {
      const likely = likelihood(word)
      if (likely > most) [found, most] = [word, likely]
    }
    return found
  }
  return (typed) => (typed.length < 4 ? undefined : (best(editsFrom(typed, 1)) ?? best(editsOfStart(typed))))
}

function* editsFrom(word, start) {
  for (let at = start; at <= word.length; at++) {
    for (const letter of LETTERS) {
      yield word.slice(0, at) + letter + word.slice(at)
      if (at < word.length) yield word.slice(0, at) + letter + word.slice(at + 1)
    }
    if (at < word.length) yield word.slice(0, at) + word.slice(at + 1)
    if (at + 1 < word.length) yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  }
}

function* editsOfStart(word) {
  yield word.slice(1)
  yield word[1] + word[0] + word.slice(2)
  for (const letter of LETTERS) {
    yield letter + word
    yield letter + word.slice(1)
  }
}

/** The word that MiniSearch's first hit was found by, with fuzzy 0.2: a fifth of the letters may differ. */
export function miniSearchFuzzy(texts, tokenize) {
  const index = new MiniSearch({ fields: ['text'], ...(tokenize ? { tokenize } : {}) })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (typed) => {
    const [first] = index.search(typed, { fuzzy: 0.2, combineWith: 'AND' })
    return first?.terms
  }
}
