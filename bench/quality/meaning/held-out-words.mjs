/*
 * Measures  recall@10 of words alone, of meaning alone and of both fused (two ways), for queries that share no word with
 *           what they ask for, and for queries that do
 * Data      ELMO_BENCH_DATA: myntra-styles (44,446 products) and chorus-icecat-search (19,406; its judgements are not
 *           read). A word is taken out of each fifth product, wherever it stands, values and categories included; the
 *           word is then the query, asked among those products, and the ones that lost it are the answers. `other
 *           language`: color and category in Chinese for English products. `own words`: two words of a title.
 *           Queries of seed 2; those of seed 1 were there to choose weights by
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/meaning/held-out-words.mjs [seed] [catalogue ...]
 */
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon, stem, tokenize } from '@elmo-chat/language'
import { buildIndex, buildMeaning, fuseRankings, rowBits } from '@elmo-chat/search'
import { report } from '../../harness/report.mjs'
import { dataFolder, readCatalogue } from './catalogues.mjs'

const CANDIDATES = 100
const MOST_QUERIES = 200

const wordsOf = (text) => tokenize(text).flatMap(({ norm, kind }) => (kind === 'word' ? [stem(norm)] : []))
const valuesOf = (product) => product.attributes.filter(({ from }) => from === 'column').map(({ text }) => text)
const allTextOf = (product) =>
  [textOf(product), product.description, ...product.attributes.map(({ text }) => text)].join(' ')
const textOf = ({ title, categories, brand }) => `${title} ${brand ?? ''} ${categories.flat().join(' ')}`

if (!dataFolder) console.log('Skipped: ELMO_BENCH_DATA is unset.')
else await run(Number(process.argv[2] ?? 2), process.argv[3] ? process.argv.slice(3) : ['myntra', 'icecat'])

async function run(seed, names) {
  const rows = []
  for (const name of names) {
    const { products, sets } = makeSets(await readCatalogue(name), seededRandom(seed))
    const index = runToEnd(buildIndex(products, lexicon))
    const meaning = runToEnd(buildMeaning(products, lexicon))
    for (const [set, queries] of Object.entries(sets))
      rows.push({ catalogue: name, set, ...measure(index, meaning, queries) })
  }
  report('meaning-held-out-words', rows)
}

function measure(index, meaning, queries) {
  const sums = { words: 0, meaning: 0, 'fused by rank': 0, fused: 0 }
  for (const { text, among, answers } of queries) {
    const constraints = among ? [{ field: 'thinned', op: 'is', value: 'yes', text: 'yes' }] : []
    const { hits } = index.search({ text, constraints, limit: CANDIDATES, words: 'any' })
    const words = hits
      .filter(({ product }) => !among || among.has(product.id))
      .map(({ product, score }) => ({ id: product.id, score }))
    const found = meaning.nearest(meaning.encode(text), CANDIDATES, among && rowBits(meaning, among))
    const near = found.map(({ productId, similarity }) => ({ id: productId, score: similarity }))
    const certainty = meaning.certainty(text)
    const lists = {
      words,
      meaning: near,
      'fused by rank': fuseRankings(words, near, { by: 'rank', certainty }),
      fused: fuseRankings(words, near, { certainty }),
    }
    for (const [name, list] of Object.entries(lists)) sums[name] += recall(list, answers)
  }
  const mean = (sum) => Number((sum / queries.length).toFixed(3))
  return {
    queries: queries.length,
    ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, mean(sum)])),
  }
}

function recall(list, answers) {
  const found = list.slice(0, 10).filter(({ id }) => answers.has(id)).length
  return found / Math.min(10, answers.size)
}

function makeSets(given, random) {
  const holding = countWords(given)
  const thinned = new Set()
  const lost = { title: new Map(), attributes: new Map() }
  const products = given.map((product) => {
    if (random() >= 0.2) return product
    const from = random() < 0.5 ? 'title' : 'attributes'
    const word = draw(product, from, holding, given.length, random)
    if (word === undefined) return product
    thinned.add(product.id)
    lost[from].set(word, (lost[from].get(word) ?? new Set()).add(product.id))
    return without(product, word)
  })
  const stemsOf = new Map(products.map((product) => [product.id, new Set(wordsOf(allTextOf(product)))]))
  const lacking = (word) => new Set([...thinned].filter((id) => !stemsOf.get(id).has(word)))
  const chosen = (from) =>
    shuffled(
      [...lost[from]].filter(([, answers]) => answers.size >= 3),
      random,
    ).slice(0, MOST_QUERIES)
  const asked = (from) => chosen(from).map(([text, answers]) => ({ text, among: lacking(text), answers }))
  // The held-out word and one that some of those products still have in their title.
  const mixed = chosen('title').map(([word, answers]) => {
    const titles = new Map(products.filter(({ id }) => answers.has(id)).map(({ id, title }) => [id, wordsOf(title)]))
    const words = [...titles.values()].flat().filter((other) => other.length > 3)
    const other = words[Math.floor(random() * words.length)] ?? word
    const both = new Set([...answers].filter((id) => titles.get(id).includes(other)))
    return { text: `${word} ${other}`, among: lacking(word), answers: both }
  })
  return {
    products,
    sets: {
      'word of the title held out': asked('title'),
      'word of a value held out': asked('attributes'),
      'one word of two held out': mixed.filter(({ answers }) => answers.size > 0),
      'other language': inChinese(products, random),
      'own words': ownWords(products, random),
    },
  }
}

function countWords(products) {
  const holding = new Map()
  for (const product of products) {
    for (const word of new Set(wordsOf(`${product.title} ${valuesOf(product).join(' ')}`))) {
      holding.set(word, (holding.get(word) ?? 0) + 1)
    }
  }
  return holding
}

/** A word neither rare nor everywhere; one of a value is not in the title too. */
function draw(product, from, holding, size, random) {
  const title = new Set(wordsOf(textOf(product)))
  const words = from === 'title' ? [...title] : wordsOf(valuesOf(product).join(' ')).filter((word) => !title.has(word))
  const fit = words.filter((word) => word.length > 3 && holding.get(word) >= 30 && holding.get(word) < size / 10)
  return fit[Math.floor(random() * fit.length)]
}

/** The product without a word, and marked; values and categories that hold it go whole, with their concepts. */
function without(product, word) {
  const holds = (text) => wordsOf(text).includes(word)
  const cut = (text) => {
    let left = ''
    let at = 0
    for (const { start, end, norm } of tokenize(text)) {
      if (stem(norm) !== word) continue
      left += text.slice(at, start)
      at = end
    }
    return left + text.slice(at)
  }
  // Concepts that the import drew from titles and categories would tell the word in another way.
  const stays = ({ text, label, from }) => !holds(text) && !holds(label) && from === 'column'
  const marked = { field: 'thinned', label: 'thinned', text: 'yes', concepts: [], from: 'column' }
  return {
    ...product,
    title: cut(product.title),
    description: cut(product.description),
    brand: product.brand && holds(product.brand) ? null : product.brand,
    categories: product.categories.map((path) => path.filter((name) => !holds(name))),
    attributes: [...product.attributes.filter(stays), marked],
    variants: product.variants.map((one) => ({ ...one, attributes: one.attributes.filter(stays) })),
  }
}

function inChinese(products, random) {
  const groups = new Map()
  for (const { id, attributes } of products) {
    const one = (field) => attributes.find((attribute) => attribute.field === field)?.concepts[0]
    if (!one('color') || !one('category')) continue
    const text = `${lexicon.label('color', one('color'), 'zh')}${lexicon.label('category', one('category'), 'zh')}`
    groups.set(text, (groups.get(text) ?? new Set()).add(id))
  }
  return shuffled(
    [...groups].filter(([, answers]) => answers.size >= 3),
    random,
  )
    .slice(0, MOST_QUERIES)
    .map(([text, answers]) => ({ text, answers }))
}

function ownWords(products, random) {
  const stems = products.map(({ title }) => new Set(wordsOf(title)))
  return Array.from({ length: MOST_QUERIES }, () => {
    const words = shuffled([...stems[Math.floor(random() * stems.length)]], random).slice(0, 2)
    const answers = new Set(products.flatMap(({ id }, at) => (words.every((word) => stems[at].has(word)) ? [id] : [])))
    return { text: words.join(' '), answers }
  })
}

function shuffled(list, random) {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
