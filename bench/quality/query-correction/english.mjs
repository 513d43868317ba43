/*
 * Measures  how many mistyped words are mended to the word that was meant, as the first choice, by kind of slip, beside the
 *           one-edit look-up that our search had before and MiniSearch with fuzzy 0.2; of words written apart or as one, how
 *           many first hits hold what was meant. Words that become another word of the catalogue are left out.
 * Data      chorus-icecat-search (19,406 products) and myntra-styles (44,446): 1,000 different words of four to fifteen
 *           letters that at least three products hold, drawn evenly, slips by slips.mjs, seed 5. What goes before what was
 *           chosen on slips of myntra-styles with another seed; icecat was not looked at for it
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/query-correction/english.mjs
 */
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon, stem, tokenize } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { report } from '../../harness/report.mjs'
import { miniSearchFuzzy, oneEditLookUp } from './baselines.mjs'
import { productsOf, textOf } from './shops.mjs'
import { latinSlips, pick } from './slips.mjs'

const WORDS = 1000
const rows = []
for (const shop of ['icecat', 'myntra']) {
  const products = await productsOf(shop)
  if (products) rows.push(...measure(shop, products))
  else console.log(`${shop}: skipped, ELMO_BENCH_DATA is unset or lacks it.`)
}
if (rows.length > 0) report('query-correction-en', rows)

function measure(shop, products) {
  const texts = products.map(textOf)
  const counts = countWords(texts)
  const index = runToEnd(buildIndex(products, lexicon))
  const before = oneEditLookUp((word) => counts.get(word) ?? 0, lexicon)
  const fuzzy = miniSearchFuzzy(texts)
  const random = seededRandom(5)
  const known = [...counts].filter(([word, count]) => count >= 3 && /^[a-z]{4,15}$/.test(word)).map(([word]) => word)
  const search = (text) => index.search({ text, constraints: [], limit: 1, words: 'all' })
  const isSame = (word, meant) => word !== undefined && stem(word) === stem(meant)
  const rows = Object.entries(latinSlips).map(([kind, slip]) => {
    const tries = []
    const used = new Set()
    while (tries.length < WORDS && used.size < known.length) {
      const meant = pick(known, random)
      used.add(meant)
      if (kind === 'two edits' && meant.length < 8) continue
      const typed = slip(meant, random)
      if (!counts.has(typed) && !index.knows(typed) && typed !== meant) tries.push({ meant, typed })
    }
    return row(shop, kind, tries, {
      elmo: ({ typed, meant }) => isSame(search(typed).corrected, meant),
      before: ({ typed, meant }) => isSame(before(typed), meant),
      fuzzy: ({ typed, meant }) => isSame(fuzzy(typed)?.[0], meant),
    })
  })
  const holds = (hit, words) => words.every((word) => wordsOf(textOf(hit.product)).has(stem(word)))
  const joined = phrases(products).filter(([first, second]) => !index.knows(first + second))
  const join = Array.from({ length: WORDS / 2 }, () => pick(joined, random))
  rows.push(
    row(shop, 'join: two words as one', join, {
      elmo: ([first, second]) => holdsFirst(search(first + second), [first, second]),
      before: ([first, second]) => isSame(before(first + second), first + second),
      fuzzy: ([first, second]) => !!fuzzy(first + second)?.some((term) => isSame(term, first) || isSame(term, second)),
    }),
  )
  const long = known.filter((word) => word.length >= 8)
  const split = Array.from({ length: WORDS / 2 }, () => {
    const word = pick(long, random)
    const at = 3 + Math.floor(random() * (word.length - 5))
    return { word, parts: [word.slice(0, at), word.slice(at)] }
  })
  rows.push(
    row(shop, 'split: one word as two', split, {
      elmo: ({ word, parts }) => holdsFirst(search(parts.join(' ')), [word]),
      before: () => false,
      fuzzy: ({ word, parts }) => !!fuzzy(parts.join(' '))?.some((term) => isSame(term, word)),
    }),
  )
  function holdsFirst({ hits: [hit] }, words) {
    return hit !== undefined && holds(hit, words)
  }
  return rows
}

function row(shop, kind, tries, ways) {
  const share = (isRight) => Number((tries.filter(isRight).length / tries.length).toFixed(3))
  return {
    catalogue: shop,
    slip: kind,
    words: tries.length,
    elmo: share(ways.elmo),
    'one-edit look-up': share(ways.before),
    'MiniSearch fuzzy 0.2': share(ways.fuzzy),
  }
}

function countWords(texts) {
  const counts = new Map()
  for (const text of texts) {
    const words = new Set(tokenize(text).flatMap(({ kind, norm }) => (kind === 'word' ? [norm] : [])))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function wordsOf(text) {
  return new Set(tokenize(text).map(({ norm }) => stem(norm)))
}

/** Two words of at least three letters that stand side by side in at least three titles. */
function phrases(products) {
  const counts = new Map()
  for (const { title } of products) {
    const tokens = tokenize(title)
    for (let at = 1; at < tokens.length; at++) {
      const [first, second] = [tokens[at - 1].norm, tokens[at].norm]
      if (!/^[a-z]{3,}$/.test(first) || !/^[a-z]{3,}$/.test(second)) continue
      counts.set(`${first} ${second}`, (counts.get(`${first} ${second}`) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= 3).map(([phrase]) => phrase.split(' '))
}
