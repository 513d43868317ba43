/*
 * Measures  how often the first, and one of the first three, of the categories that the category model reads out of a
 *           product's title is the product's own, and how far its confidences are off (expected calibration error in 10
 *           bins); beside the most frequent category and multinomial naive Bayes over words
 * Data      myntra-styles: article types of 44,446 product names; chorus-icecat-search: product types of the products that
 *           state one; every fifth title held out. The names of the categories are not given to the model here
 * Machine   any: only the times depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/categories/categories.mjs
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runToEnd } from '@elmo-chat/kernel'
import { buildLexicon } from '@elmo-chat/language'
import { buildCategoryModel } from '@elmo-chat/understanding'
import { report } from '../../harness/report.mjs'
import { naiveBayes } from '../naive-bayes.mjs'

const folder = process.env.ELMO_BENCH_DATA ?? ''
const read = (...path) => gunzipSync(readFileSync(join(folder, ...path))).toString('utf8')
if (!folder || !existsSync(join(folder, 'myntra-styles'))) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no myntra-styles.')
} else {
  const rows = [...evaluate('myntra article type', myntra())]
  if (existsSync(join(folder, 'chorus-icecat-search'))) rows.push(...evaluate('icecat product type', icecat()))
  report('categories', rows)
}

function myntra() {
  const types = read('myntra-styles', 'styles.csv.gz').trim().split('\n').slice(1)
  const names = read('myntra-styles', 'styles_text.csv.gz').trim().split('\n').slice(1)
  return types.map((line, at) => ({ title: names[at].replace(/^"|"$/g, ''), category: line.split(',')[4] }))
}

function icecat() {
  const files = readdirSync(join(folder, 'chorus-icecat-search')).filter((name) => name.endsWith('.json.gz'))
  return files.sort().flatMap((name) =>
    JSON.parse(read('chorus-icecat-search', name))
      .filter((product) => /[a-z]/i.test(product.attr_t_product_type ?? ''))
      .map(({ title, attr_t_product_type: category }) => ({ title, category })),
  )
}

function* evaluate(set, all) {
  const counts = new Map()
  for (const { category } of all) counts.set(category, (counts.get(category) ?? 0) + 1)
  const usable = all.filter(({ category, title }) => title && counts.get(category) >= 5)
  const train = usable.filter((_, at) => at % 5 !== 0)
  const test = usable.filter((_, at) => at % 5 === 0)
  const about = { set, categories: new Set(usable.map(({ category }) => category)).size, titles: test.length }

  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([category]) => category)
  yield { ...about, model: 'most frequent', ...measure(test, () => frequent.slice(0, 3).map((value) => ({ value }))) }
  const bayes = naiveBayes(train.map(({ title, category }) => ({ text: title, label: category })))
  const guess = (title) => bayes(title).map(({ label, chance }) => ({ value: label, confidence: chance }))
  yield { ...about, model: 'naive Bayes', ...measure(test, guess) }
  const start = performance.now()
  const model = runToEnd(buildCategoryModel(train.map(productOf), buildLexicon([])))
  const seconds = round((performance.now() - start) / 1000)
  const ours = measure(test, (title) => model.readCategories(title))
  yield { ...about, model: 'elmo', ...ours, 'training s': seconds }
}

function measure(test, guess) {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, confidence: 0 }))
  let first = 0
  let three = 0
  for (const { title, category } of test) {
    const guesses = guess(title).slice(0, 3)
    const isRight = guesses[0]?.value === category.toLowerCase() || guesses[0]?.value === category
    if (isRight) first++
    if (guesses.some(({ value }) => value === category.toLowerCase() || value === category)) three++
    const confidence = guesses[0]?.confidence ?? 0
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]
    bin.count++
    bin.confidence += confidence
    if (isRight) bin.right++
  }
  const off = bins.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0) / test.length
  const share = (count) => round((100 * count) / test.length)
  const calibration = guess(test[0].title)[0]?.confidence === undefined ? {} : { 'calibration error': round(100 * off) }
  return { 'first %': share(first), 'first three %': share(three), ...calibration }
}

function productOf({ title, category }, at) {
  return {
    id: `p${at}`,
    source: 'bench',
    sourceId: `${at}`,
    title,
    description: '',
    language: 'en',
    brand: null,
    categories: [[category]],
    attributes: [],
    url: null,
    images: [],
    variants: [],
    releasedAt: null,
  }
}

function round(number) {
  return Number(number.toFixed(2))
}
