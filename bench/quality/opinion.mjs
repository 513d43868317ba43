/*
 * Measures  whether what buyers say of one side of a thing is read as praise or blame: accuracy over people's labels, neutral ones
 *           left out, and on how many of them anything is said; a side of which nothing is read counts as wrong, and in the
 *           last column as praise. Beside it the larger class, and the same words counted over the whole sentence without
 *           denial, contrast or place. Of whole reviews: whether more is praised than blamed, against stars and labels;
 *           and the sides that the demo shop's reviews were written to speak of, whose wording was known to the lexicon's author
 * Data      ELMO_BENCH_DATA: the test splits of absa-zh-en (its train splits were looked at, these were not),
 *           womens-clothing-reviews (1, 2 against 4, 5 stars), zh-reviews-sophonplus (goods only); neither was looked at
 * Machine   printed with the figures
 * Run       npx tsc -b packages/opinion packages/demo && node bench/quality/opinion.mjs
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { demoReviews } from '../../packages/demo/dist/index.js'
import { polarityAt, readOpinions } from '../../packages/opinion/dist/index.js'
import { words } from '../../packages/opinion/dist/lexicon.js'
import { report } from '../harness/report.mjs'

const data = process.env.ELMO_BENCH_DATA
const unzipped = (...path) => gunzipSync(readFileSync(join(data, ...path))).toString()
const percent = (part, whole) => Math.round((1000 * part) / whole) / 10

const anyOf = (kind) => new RegExp(`\\b(?:${words[kind].en})\\b|${words[kind].zh}`, 'giu')
const counted = { good: anyOf('good'), bad: anyOf('bad') }
const byWords = (text) => {
  const [good, bad] = ['good', 'bad'].map((kind) => text.match(counted[kind])?.length ?? 0)
  return good === bad ? undefined : good > bad ? 'good' : 'bad'
}
const byOpinions = (text) => {
  const said = readOpinions(text)
  const good = said.filter(({ polarity }) => polarity === 'good').length
  return 2 * good === said.length ? undefined : 2 * good > said.length ? 'good' : 'bad'
}

/** Three lines an example: the sentence with its place marked, what stands there, and the label. */
function aspectLines(name) {
  const lines = unzipped('absa-zh-en', `${name}.test.txt.gz`).trim().split('\n')
  const examples = []
  for (let at = 0; at + 2 < lines.length; at += 3) {
    // Chinese is written with a space behind each character.
    const [sentence, aspect] = lines
      .slice(at, at + 2)
      .map((line) => (/\p{Script=Han}/u.test(lines[at]) ? line.replaceAll(' ', '') : line))
    const label = { positive: 'good', negative: 'bad' }[lines[at + 2].trim().toLowerCase()]
    const start = sentence.indexOf('$T$')
    if (!label || start < 0) continue
    examples.push({ text: sentence.replace('$T$', aspect), start, end: start + aspect.length, label })
  }
  return examples
}

function measured(set, examples, methods) {
  const larger = Math.max(...['good', 'bad'].map((one) => examples.filter(({ label }) => label === one).length))
  const rows = Object.entries(methods).map(([method, read]) => {
    const found = examples.map((one) => ({ ...one, read: read(one) }))
    const said = found.filter(({ read }) => read !== undefined)
    const right = (some) => some.filter(({ read, label }) => (read ?? 'good') === label).length
    return {
      ...{ set, examples: examples.length, method, 'said %': percent(said.length, found.length) },
      'right of said %': percent(right(said), said.length),
      'right of all %': percent(right(said), found.length),
      'silence as praise %': percent(right(found), found.length),
    }
  })
  return [
    { set, examples: examples.length, method: 'larger class', 'right of all %': percent(larger, examples.length) },
    ...rows,
  ]
}

const rows = []
if (data && existsSync(data)) {
  for (const name of ['tshirt', 'tv', 'laptop14', 'phone', 'camera', 'notebook', 'car'])
    rows.push(
      ...measured(name, aspectLines(name), {
        'words counted': ({ text }) => byWords(text),
        ours: ({ text, start, end }) => polarityAt(text, start, end),
      }),
    )
  const whole = { 'words counted': ({ text }) => byWords(text), ours: ({ text }) => byOpinions(text) }
  const clothing = parse(unzipped('womens-clothing-reviews', 'Womens Clothing E-Commerce Reviews.csv.gz'), {
    columns: true,
  })
  const starred = clothing
    .filter((row) => row['Review Text'] && row.Rating !== '3')
    .map((row) => ({ text: row['Review Text'], label: Number(row.Rating) > 3 ? 'good' : 'bad' }))
  rows.push(...measured('women’s clothing, stars', starred, whole))
  const shopping = parse(unzipped('zh-reviews-sophonplus', 'online_shopping_9_cats.csv.gz'), {
    ...{ columns: true, relax_quotes: true, relax_column_count: true, bom: true },
  })
  const goods = shopping
    .filter(({ cat, review }) => review && !['书籍', '酒店'].includes(cat))
    .map(({ label, review }) => ({ text: review, label: label === '1' ? 'good' : 'bad' }))
  rows.push(...measured('Chinese goods, labels', goods, whole))
} else console.log('ELMO_BENCH_DATA is not set: only the demo shop is measured')

const named = { craft: 'quality' }
let [right, wrong, missed] = [0, 0, 0]
for (const { text, aspects } of demoReviews()) {
  const truth = new Set(aspects.map(({ aspect, polarity }) => `${named[aspect] ?? aspect} ${polarity}`))
  const read = new Set(readOpinions(text).flatMap(({ aspect, polarity }) => (aspect ? `${aspect} ${polarity}` : [])))
  right += [...truth].filter((one) => read.has(one)).length
  missed += [...truth].filter((one) => !read.has(one)).length
  wrong += [...read].filter((one) => !truth.has(one)).length
}
rows.push({
  ...{ set: 'demo shop, sides and polarity', examples: demoReviews().length, method: 'ours' },
  ...{ 'precision %': percent(right, right + wrong), 'recall %': percent(right, right + missed) },
})
report('opinion', rows)
