/*
 * Measures  accuracy over the 150 intents of CLINC150, and how much of what is out of scope is refused at the threshold that
 *           leaves an in-scope accuracy of 92 %; the size of the model, the time of a query and of training; beside
 *           multinomial naive Bayes measured here and the figures that the data set's paper reports
 * Data      clinc150, full: trained on its train split (out-of-scope examples included), confidence learned and everything
 *           chosen on its validation split, the test split read once. Published: Larson et al. 2019, full set, trained with
 *           out-of-scope examples
 * Machine   any: only the times depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/intent/clinc150.mjs
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runToEnd } from '@elmo-chat/kernel'
import { packClassifier, trainingOptions, trainTextClassifier, unpackClassifier } from '@elmo-chat/understanding'
import { quantile, report } from '../../harness/report.mjs'
import { naiveBayes } from '../naive-bayes.mjs'

const file = join(process.env.ELMO_BENCH_DATA ?? '', 'clinc150', 'data_full.json.gz')
const LEAST_ACCURACY = 0.92
/** Larson et al. 2019, table of results on the full set. Their recall is at their own threshold, without a set accuracy. */
const PUBLISHED = [
  ['SVM', 91.0, 14.5],
  ['MLP', 93.5, 47.4],
  ['Rasa', 91.5, 45.3],
  ['DialogFlow', 91.7, 14.0],
  ['BERT', 96.9, 40.3],
]

if (!process.env.ELMO_BENCH_DATA || !existsSync(file)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no clinc150.')
} else {
  evaluate(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')))
}

function evaluate(data) {
  const examples = (split) => data[split].map(([text, label]) => ({ text, label: label === 'oos' ? null : label }))
  const train = [...examples('train'), ...examples('oos_train')]
  const start = performance.now()
  const heldOut = [...examples('val'), ...examples('oos_val')]
  const trained = runToEnd(trainTextClassifier(train, trainingOptions, heldOut))
  const seconds = (performance.now() - start) / 1000
  const bytes = packClassifier(trained)
  // What ships is measured, not what was trained.
  const { value: model } = unpackClassifier(bytes)
  const bayes = naiveBayes(train.filter(({ label }) => label !== null))
  const guessers = {
    'naive Bayes': (example) => {
      const [{ label, chance }] = bayes(example.text)
      return { label, inside: chance }
    },
    elmo: (example) => {
      const { labels, none } = model.classify(example, 1)
      return { label: labels[0].label, inside: 1 - none }
    },
  }
  const rows = []
  for (const split of ['val', 'test']) {
    for (const [name, guess] of Object.entries(guessers)) {
      rows.push({ split, model: name, ...measure(examples(split), examples(`oos_${split}`), guess) })
    }
  }
  Object.assign(rows.at(-1), {
    bytes: bytes.length,
    'µs a query': Number(microsPerQuery(model, examples('val')).toFixed(1)),
    'training s': Number(seconds.toFixed(1)),
  })
  for (const [name, accuracy, refused] of PUBLISHED) {
    rows.push({ split: 'test', model: `published: ${name}`, 'in-scope %': accuracy, 'out-of-scope recall %': refused })
  }
  report('intent-clinc150', rows)
}

function measure(inScope, outOfScope, guess) {
  const guesses = inScope.map((example) => {
    const { label, inside } = guess(example)
    return { inside, isRight: label === example.label }
  })
  const right = guesses.filter(({ isRight }) => isRight).length
  const round = (share) => Number((100 * share).toFixed(2))
  const accuracy = round(right / guesses.length)
  // The highest threshold that still leaves enough right answers; none where there were never enough.
  guesses.sort((a, b) => b.inside - a.inside)
  let kept = 0
  const last = guesses.find(({ isRight }) => isRight && ++kept >= LEAST_ACCURACY * guesses.length)
  if (!last) return { 'in-scope %': accuracy }
  const refused = outOfScope.filter((example) => guess(example).inside < last.inside).length / outOfScope.length
  return { 'in-scope %': accuracy, 'out-of-scope recall at 92 %': round(refused) }
}

function microsPerQuery(model, examples) {
  for (const example of examples) model.classify(example, 1)
  const times = examples.map((example) => {
    const start = performance.now()
    model.classify(example, 1)
    return (performance.now() - start) * 1000
  })
  return quantile(times, 0.5)
}
