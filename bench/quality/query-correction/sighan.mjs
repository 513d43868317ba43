/*
 * Measures  detection and correction of wrong characters in sentences (share of clauses; precision, recall and F1 by
 *           clause): not what it was built for, which is short queries over a shop's own words. A clause is one query; the
 *           catalogue is the text of the training sentences, mended, so that "held" means "written there"
 * Data      sighan-spelling-zh: the test of 2015, 1,100 sentences of learners' essays, and the 10,052 training sentences.
 *           Nothing was tuned on them, and the tables of confusions that come with them are not used
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/query-correction/sighan.mjs
 */
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { plainProduct } from '../../harness/plain-product.mjs'
import { report } from '../../harness/report.mjs'
import { linesOf } from './shops.mjs'

const folder = 'sighan-spelling-zh'
const files = ['TrainingInputAll', 'TrainingTruthAll', 'sighan15.TestInput', 'sighan15.TestTruth']
const [trainInput, trainTruth, testInput, testTruth] = files.map((file) => linesOf(`${folder}/${file}.txt.gz`))
if (trainInput && testInput) report('query-correction-sighan', measure())
else console.log('Skipped: ELMO_BENCH_DATA is unset or lacks sighan-spelling-zh.')

function measure() {
  const titles = pairs(trainInput, trainTruth).map(({ meant }) => meant)
  const index = runToEnd(buildIndex(titles.map(productOf), lexicon))
  const counts = { clauses: 0, wrong: 0, changed: 0, detected: 0, corrected: 0 }
  for (const { written, meant } of pairs(testInput, testTruth)) {
    for (const [from, to] of clauses(written)) {
      const [typed, right] = [written.slice(from, to), meant.slice(from, to)]
      const answer = index.search({ text: typed, constraints: [], limit: 0, words: 'all' }).corrected ?? typed
      counts.clauses++
      if (typed !== right) counts.wrong++
      if (answer !== typed) counts.changed++
      if (answer !== typed && isSameSpot(typed, right, answer)) counts.detected++
      if (answer !== typed && typed !== right && answer === right) counts.corrected++
    }
  }
  const { clauses: all, wrong, changed } = counts
  return ['detected', 'corrected'].map((what) => {
    const precision = counts[what] / Math.max(1, changed)
    const recall = counts[what] / wrong
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    const round = (number) => Number(number.toFixed(3))
    return { what, clauses: all, wrong, changed, precision: round(precision), recall: round(recall), F1: round(f1) }
  })
}

/** Whether exactly the wrong characters were changed. */
function isSameSpot(typed, right, answer) {
  const differing = (other) => [...typed].flatMap((character, at) => (character === other[at] ? [] : [at])).join(' ')
  return typed.length === answer.length && differing(right) !== '' && differing(right) === differing(answer)
}

/** Sentences as they were written and as they were meant. */
function pairs(inputs, truths) {
  const right = new Map(
    truths.map((line) => {
      const [id, ...rest] = line.split(', ').map((cell) => cell.trim())
      return [id.replace(/^\(.*?id=|\)$/g, ''), rest]
    }),
  )
  return inputs.map((line) => {
    const [head, text = ''] = line.trim().split('\t')
    const id = head.replace(/^\((?:\S+-id|id|pid)=|\)$/g, '')
    const characters = [...text]
    const changes = right.get(id) ?? []
    for (let at = 0; at + 1 < changes.length; at += 2) characters[Number(changes[at]) - 1] = changes[at + 1]
    return { written: text, meant: characters.join('') }
  })
}

/** Where runs of Han characters without punctuation begin and end. */
function clauses(text) {
  return [...text.matchAll(/\p{Script=Han}{2,}/gu)].map(({ index, 0: run }) => [index, index + run.length])
}

function productOf(title, at) {
  return plainProduct(`t${String(at).padStart(6, '0')}`, { title, language: 'zh' })
}
