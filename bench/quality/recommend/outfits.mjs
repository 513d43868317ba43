/*
 * Measures  how well outfits are told from made-up ones (AUC) and the missing item is found among four (fill in the blank), by
 *           category and type of clothing alone; beside how often two categories meet in the outfits learned from (their
 *           pointwise mutual information) and how often a category is taken at all. Wrong items are of any category ("easy"),
 *           drawn evenly or as often as categories are taken; or of another category of the same type, such as ankle boots for pumps
 *           ("same type"). Mean with its 95 % interval over outfits
 * Lacks     the data has category ids only: two items of one category are the same to any method, so that with wrong items of
 *           the same category every AUC is .500 and every blank is filled by chance, .250. No item stands in two outfits.
 * Data      polyvore-outfits-ngnn; options were chosen on every tenth outfit of the training part
 * Machine   any: only the seconds depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/recommend/outfits.mjs [--tune]
 */
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { bootstrapInterval } from '@elmo-chat/metrics'
import { embedItem, fitCompatibility, pairLogit } from '@elmo-chat/recommend'
import { report } from '../../harness/report.mjs'
import { readPolyvore } from './data/polyvore.mjs'

const CHOICES = 4
const WORN = { types: 'worn', rank: 32, epochs: 5, hardShare: 0 }
const CATEGORY = { types: 'category', rank: 32, epochs: 5, hardShare: 0.5 }
const data = readPolyvore(process.env.ELMO_BENCH_DATA ?? '')
if (!data) console.log('Skipped: ELMO_BENCH_DATA is unset or holds no polyvore-outfits-ngnn.')
else if (process.argv.includes('--tune')) tune()
else report('recommend-outfits', [...measureAll(data.train, data.test)])

function tune() {
  const held = data.train.filter((_, at) => at % 10 === 0)
  const learned = data.train.filter((_, at) => at % 10 !== 0)
  for (const types of ['worn', 'category'])
    for (const hardShare of [0, 0.5])
      for (const drawn of ['evenly', 'as-taken'])
        for (const rank of [8, 32]) {
          const score = learnedScore(learned, { types, rank, drawn, hardShare, epochs: 5 })
          console.log(JSON.stringify({ types, rank, drawn, hardShare, ...measure(held, score, learned) }))
        }
}

function* measureAll(train, test) {
  const pmi = pmiScore(train)
  const taken = takenScore(train)
  for (const [method, make] of [
    ['how often taken', () => taken],
    ['pairs of categories (PMI)', () => pmi],
    ['pairs of categories and how often taken', () => (items) => pmi(items) + 0.5 * taken(items)],
    ['form by worn type, wrong items drawn evenly', () => learnedScore(train, { ...WORN, drawn: 'evenly' })],
    ['form by category, wrong items drawn evenly', () => learnedScore(train, { ...CATEGORY, drawn: 'evenly' })],
    ['form by category, wrong items drawn as taken', () => learnedScore(train, { ...CATEGORY, drawn: 'as-taken' })],
  ]) {
    const start = performance.now()
    const score = make()
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1))
    yield { method, ...measure(test, score, train), seconds }
  }
}

/** The form over one feature for each category; its types are what things are worn as, or the categories themselves. */
function learnedScore(train, { types, ...options }) {
  const { categories, slotOf, slotNames } = data
  const features = {
    features: categories,
    starts: Uint32Array.from({ length: categories + 1 }, (_, at) => at),
    feature: Uint32Array.from({ length: categories }, (_, at) => at),
    value: new Float32Array(categories).fill(1),
  }
  const isFine = types === 'category'
  const typeOf = isFine ? Uint16Array.from({ length: categories }, (_, at) => at) : slotOf
  const rows = { outfits: train, typeOf, types: isFine ? categories : slotNames.length, features }
  const model = runToEnd(fitCompatibility(rows, options))
  const embedded = Array.from({ length: categories }, (_, at) => embedItem(model, typeOf[at], features, at))
  return (items) => meanOfPairs(items, (a, b) => pairLogit(model, embedded[a], embedded[b]))
}

/** The baseline that knows nothing but which categories met. */
function pmiScore(train) {
  const { categories } = data
  const met = new Float64Array(categories * categories).fill(0.5)
  const counts = new Float64Array(categories).fill(0.5)
  for (const items of train) {
    for (const a of items) counts[a]++
    for (const a of items) for (const b of items) if (a !== b) met[a * categories + b]++
  }
  return (items) =>
    meanOfPairs(items, (a, b) => Math.log((met[a * categories + b] * train.length) / (counts[a] * counts[b])))
}

function takenScore(train) {
  const counts = new Float64Array(data.categories).fill(0.5)
  for (const items of train) for (const item of items) counts[item]++
  return (items) => items.reduce((sum, item) => sum + Math.log(counts[item]), 0) / items.length
}

function meanOfPairs(items, scoreOf) {
  let sum = 0
  for (let a = 0; a < items.length; a++) for (let b = a + 1; b < items.length; b++) sum += scoreOf(items[a], items[b])
  return sum / Math.max(1, (items.length * (items.length - 1)) / 2)
}

function measure(outfits, score, train) {
  const pools = poolsOf(train)
  const usable = outfits.filter((items) => items.length >= 3).map((items) => [...items])
  const random = seededRandom(7)
  const draw = (kind, item, items) => {
    const pool = kind === 'same type' ? pools.ofType[data.slotOf[item]] : pools[kind]
    for (let tries = 0; tries < 50; tries++) {
      const other = pool[Math.floor(random() * pool.length)]
      if (other !== item && !items.includes(other)) return other
    }
    return null
  }
  const real = usable.map(score)
  const changed = (kind, places) =>
    usable.flatMap((items, at) => {
      const made = [...items]
      for (const place of places(items)) {
        const other = draw(kind, items[place], made)
        if (other === null) return []
        made[place] = other
      }
      return [{ at, score: score(made) }]
    })
  const all = (items) => [...items.keys()]
  const one = (items) => [Math.floor(random() * items.length)]
  const blanks = (kind) => {
    const hits = usable.flatMap((items) => {
      const [place] = one(items)
      const choices = [items[place]]
      while (choices.length < CHOICES) {
        const other = draw(kind, items[place], [...items, ...choices])
        if (other === null) return []
        choices.push(other)
      }
      const scores = choices.map((choice) => score(items.map((item, at) => (at === place ? choice : item))))
      // A tie is half a guess: its winner is drawn.
      const best = Math.max(...scores)
      const tied = scores.filter((other) => other === best).length
      return [scores[0] === best ? 1 / tied : 0]
    })
    return said(bootstrapInterval(hits, { seed: 1 }))
  }
  return {
    'AUC, all replaced': auc(real, changed('evenly', all)),
    'AUC, one replaced': auc(real, changed('evenly', one)),
    'AUC, one of the same type': auc(real, changed('same type', one)),
    'blank, even': blanks('evenly'),
    'blank, as taken': blanks('taken'),
    'blank, same type': blanks('same type'),
  }
}

function poolsOf(train) {
  const taken = train.flatMap((items) => [...items])
  const evenly = [...new Set(taken)]
  const ofType = data.slotNames.map((_, type) => evenly.filter((item) => data.slotOf[item] === type))
  return { taken, evenly, ofType }
}

/** The chance that a real outfit scores above a made-up one, ties counting half. */
function auc(real, made) {
  const all = [...real.map((score) => ({ score, right: 1 })), ...made.map(({ score }) => ({ score, right: 0 }))]
  all.sort((a, b) => a.score - b.score)
  let [below, wins] = [0, 0]
  for (let from = 0; from < all.length; ) {
    let until = from
    while (until < all.length && all[until].score === all[from].score) until++
    const group = all.slice(from, until)
    const wrong = group.filter(({ right }) => !right).length
    wins += (group.length - wrong) * (below + wrong / 2)
    below += wrong
    from = until
  }
  return Number((wins / (real.length * made.length)).toFixed(3))
}

function said({ mean, low, high }) {
  return `${mean.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`
}
