/*
 * The queries of the comparison and their true answers. Every query is taken from a product, so that each has at least
 * one true answer; the truth is found by going through all products.
 */
import { seededRandom } from '@elmo-chat/kernel'
import { filtersOf, textsOf } from './products.mjs'

/** Kinds of queries: what they are called in the table, and how many of them there are. */
export const kinds = [
  { kind: 'one word', count: 400 },
  { kind: 'three words, all', count: 400 },
  { kind: 'word, 5 filters, 3 facets', count: 400 },
  { kind: 'one typo', count: 200 },
  { kind: 'two Han characters', count: 400 },
  { kind: 'suggest', count: 400 },
]

/** Queries `{ kind, text, words, filters? }`; `words` is what a true answer holds. */
export function makeQueries(products, seed = 2) {
  const random = seededRandom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const english = products.filter(({ language }) => language === 'en')
  const chinese = products.filter(({ language }) => language === 'zh')
  const wordsOf = (product) => [...new Set(`${product.title} ${product.description}`.split(' '))]
  const make = {
    'one word': () => plain([pick(wordsOf(pick(english)))]),
    'three words, all': () => {
      const words = wordsOf(pick(english))
      return plain([...Array(3)].map(() => words.splice(Math.floor(random() * words.length), 1)[0]))
    },
    'word, 5 filters, 3 facets': () => {
      const product = pick(english)
      const { category, material, colors, sizes, price } = filtersOf(product)
      const filters = { category, material, color: colors[0], size: sizes[0], maxPrice: price + 1000 }
      return { ...plain([pick(wordsOf(product))]), filters }
    },
    'one typo': () => {
      const word = pick(wordsOf(pick(english)).filter(({ length }) => length >= 6))
      const at = 2 + Math.floor(random() * (word.length - 3))
      return { text: word.slice(0, at) + word.slice(at + 1), words: [word] }
    },
    suggest: () => {
      const word = pick(
        pick(english)
          .title.split(' ')
          .filter(({ length }) => length >= 4),
      )
      return plain([word.slice(0, 2 + Math.floor(random() * 3))])
    },
    'two Han characters': () => {
      const runs = pick(chinese).description.split('，')
      const run = pick(runs.filter(({ length }) => length >= 2))
      const at = Math.floor(random() * (run.length - 1))
      return plain([run.slice(at, at + 2)])
    },
  }
  return kinds.flatMap(({ kind, count }) => Array.from({ length: count }, () => ({ kind, ...make[kind]() })))
}

function plain(words) {
  return { text: words.join(' '), words }
}

/** Finds the true answers: products of which the texts hold all words (Latin: whole words; Han: the characters). */
export function truthFinder(products) {
  const texts = products.map((product) => ` ${Object.values(textsOf(product)).join(' ')} `.toLowerCase())
  return ({ words }) => {
    const wanted = words.map((word) => (/^[a-z]+$/.test(word) ? ` ${word} ` : word))
    const found = new Set()
    for (let at = 0; at < texts.length; at++) {
      if (wanted.every((word) => texts[at].includes(word))) found.add(products[at].id)
    }
    return found
  }
}
