/*
 * Measures  how many Chinese words that were typed in pinyin or with a wrong character are read as the word that was meant,
 *           as the first choice and, of initials, among the first three; beside the simplest tables over the same words:
 *           pinyin or initials → the word that the most products hold, and one exchanged character → the same
 * Data      catalogue-zh-malls, litemall (239 products): all its Han words that the lexicon or its own fields name and at
 *           least one product holds; slips by slips.mjs, seed 6. Nothing was tuned on it. Another last character that
 *           sounds different is never mended, since in real queries it is another thing: that costs a third of the last row.
 *           That rule, and that runs of Han characters are put together again, were written while the 1,000 dev queries of
 *           multicpr-ecom-queries were read
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/query-correction/chinese.mjs
 */
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon, normalize, readAloud, readingsOf } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { report } from '../../harness/report.mjs'
import { productsOf, textOf } from './shops.mjs'
import { bySound, mixedUp, pick } from './slips.mjs'

const products = await productsOf('litemall')
if (products) report('query-correction-zh', measure(products))
else console.log('Skipped: ELMO_BENCH_DATA is unset or lacks catalogue-zh-malls.')

function measure(products) {
  const texts = products.map((product) => normalize(textOf(product)))
  const index = runToEnd(buildIndex(products, lexicon))
  const random = seededRandom(6)
  const words = hanWords(products, texts)
  const names = [...words.keys()]
  const said = new Map(readAloud(names).map((syllables, at) => [names[at], syllables]))
  const characters = [...new Set(texts.join('').match(/\p{Script=Han}/gu))]
  const homophones = bySound(characters)
  const tables = simpleTables(words, said)
  const long = names.filter((word) => word.length >= 3)
  const kinds = {
    pinyin: { words: names, slip: (word) => said.get(word).join(''), simple: tables.byPinyin },
    'pinyin with gaps': { words: names, slip: (word) => said.get(word).join(' '), simple: () => undefined },
    initials: { words: names, slip: (word) => initials(said.get(word)), simple: tables.byInitials },
    'one character in pinyin': {
      words: long,
      slip: (word) => replaceAt(word, (at) => said.get(word)[at]),
      simple: () => undefined,
    },
    'pinyin, sounds mixed up': {
      words: names,
      slip: (word) => said.get(word).map(mixedUp).join(''),
      simple: tables.byPinyin,
    },
    'same sound': {
      words: names,
      slip: (word) => replaceAt(word, (at, own) => pick(others(homophones, said.get(word)[at], own), random)),
      simple: tables.byExchange,
    },
    'near sound': {
      words: names,
      slip: (word) => replaceAt(word, (at, own) => pick(others(homophones, mixedUp(said.get(word)[at]), own), random)),
      simple: tables.byExchange,
    },
    'any other character': {
      words: long,
      slip: (word) =>
        replaceAt(word, (_, own) =>
          pick(
            characters.filter((one) => one !== own),
            random,
          ),
        ),
      simple: tables.byExchange,
    },
  }
  return Object.entries(kinds).map(([kind, { words: from, slip, simple }]) => {
    const tries = from
      .map((meant) => ({ meant, typed: slip(meant) }))
      .filter(({ meant, typed }) => typed && typed !== meant && !isHeld(typed))
    const answers = tries.map(({ typed }) => answersTo(typed))
    const share = (isRight) => Number((tries.filter(isRight).length / tries.length).toFixed(3))
    return {
      slip: kind,
      words: tries.length,
      elmo: share(({ meant }, at) => answers[at][0] === meant),
      'elmo, first three': share(({ meant }, at) => answers[at].includes(meant)),
      'simple table': share(({ meant, typed }) => simple(typed) === meant),
    }
  })

  function isHeld(typed) {
    return texts.some((text) => text.includes(typed)) || index.knows(typed)
  }
  /** The words that the query was read as: the correction, then what other hits were found by. */
  function answersTo(typed) {
    const { corrected, hits } = index.search({ text: typed, constraints: [], limit: 100, words: 'all' })
    const reasons = hits.flatMap(({ because }) => because.map(({ reason }) => reason.split('→')[1] ?? ''))
    return [...new Set([corrected, ...reasons])].filter(Boolean).slice(0, 3)
  }
  function replaceAt(word, replacement) {
    const at = Math.floor(random() * word.length)
    const other = replacement(at, word[at])
    return other === undefined ? undefined : word.slice(0, at) + other + word.slice(at + 1)
  }
}

function others(homophones, syllable, own) {
  return (homophones.get(syllable) ?? []).filter((one) => one !== own && !readingsOf(own).every((one) => one === ''))
}

function initials(syllables) {
  return syllables.map(([first]) => first).join('')
}

/** Han words of two to six characters → how many products hold them. */
function hanWords(products, texts) {
  const named = new Set(lexicon.concepts.flatMap(({ zh }) => zh))
  for (const { categories, brand, attributes } of products) {
    for (const text of [...categories.flat(), brand ?? '', ...attributes.map((one) => one.text)]) named.add(text)
  }
  const words = new Map()
  for (const written of named) {
    const word = normalize(written)
    if (!/^\p{Script=Han}{2,6}$/u.test(word)) continue
    const count = texts.reduce((sum, text) => sum + (text.includes(word) ? 1 : 0), 0)
    if (count > 0) words.set(word, count)
  }
  return words
}

function simpleTables(words, said) {
  const best = (keyOf) => {
    const table = new Map()
    for (const [word, count] of words) {
      const key = keyOf(word)
      if (count > (words.get(table.get(key)) ?? 0)) table.set(key, word)
    }
    return (typed) => table.get(typed)
  }
  const byExchange = (typed) => {
    let found
    for (const [word, count] of words) {
      if (word.length !== typed.length) continue
      const differing = [...word].filter((character, at) => character !== typed[at]).length
      if (differing === 1 && count > (words.get(found) ?? 0)) found = word
    }
    return found
  }
  return {
    byPinyin: best((word) => said.get(word).join('')),
    byInitials: best((word) => initials(said.get(word))),
    byExchange,
  }
}
