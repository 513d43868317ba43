/*
 * Measures  precision, recall and F1 of products and brands in Chinese titles, with exact bounds: a linear-chain CRF over
 *           character features and gazetteers, beside the longest match in the entities of the training split
 * Data      ecommerce-ner-zh, the set of Ding 2019: 3,989 / 500 / 498 titles; chosen on the development split
 * Machine   any: only the times depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/entities/taobao-ding.mjs
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { lexicon, normalize } from '@elmo-chat/language'
import { report } from '../../harness/report.mjs'
import { trainCrf } from './crf.mjs'
import { featuresOf, Gazetteer } from './tag-features.mjs'

const folder = join(process.env.ELMO_BENCH_DATA ?? '', 'ecommerce-ner-zh')
if (!process.env.ELMO_BENCH_DATA || !existsSync(folder)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no ecommerce-ner-zh.')
} else {
  // While choosing, ELMO_BENCH_SPLITS=dev keeps the test split out of sight.
  evaluate((process.env.ELMO_BENCH_SPLITS ?? 'dev,test').split(','))
}

function evaluate(splits) {
  const train = read('train')
  const tagNames = [...new Set(train.flatMap(({ tags }) => tags))].sort()
  const gazetteer = new Gazetteer(train.flatMap(entitiesWithText))
  const words = new Map(lexicon.concepts.flatMap(({ field, zh }) => zh.map((name) => [normalize(name), field])))
  const start = performance.now()
  const crf = trainCrf(
    train.map((sentence) => ({
      // The entities of a sentence itself are taken out of what the gazetteer says of it.
      features: featuresOf(sentence.characters, gazetteer, words, entitiesWithText(sentence)),
      tags: sentence.tags.map((tag) => tagNames.indexOf(tag)),
    })),
    tagNames.length,
  )
  const seconds = (performance.now() - start) / 1000
  const rows = []
  for (const split of splits) {
    const sentences = read(split)
    const byGazetteer = sentences.map(({ characters }) => gazetteer.longest(characters))
    const began = performance.now()
    const byCrf = sentences.map(({ characters }) =>
      entitiesOf(crf.tag(featuresOf(characters, gazetteer, words)).map((tag) => tagNames[tag])),
    )
    const micros = Math.round(((performance.now() - began) * 1000) / sentences.length)
    rows.push({ split, tagger: 'longest match', ...measure(sentences, byGazetteer) })
    rows.push({
      split,
      tagger: 'crf',
      ...measure(sentences, byCrf),
      features: crf.features,
      'training s': Number(seconds.toFixed(1)),
      'µs a title': micros,
    })
  }
  report('entities-taobao-ding', rows)
}

function read(split) {
  const text = gunzipSync(readFileSync(join(folder, `taobao-ding2019.${split}.bieos.txt.gz`))).toString('utf8')
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.includes('\t')))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      characters: lines.map((line) => line.split('\t')[0]),
      tags: lines.map((line) => line.split('\t')[1].trim()),
    }))
}

/** Entities of a tag sequence: whole ones alone, from their B to their E, or an S. */
function entitiesOf(tags) {
  const entities = []
  let start = -1
  for (const [at, tag] of tags.entries()) {
    const [place, kind] = tag.split('-')
    if (place === 'B') start = at
    else if (place === 'S') entities.push({ start: at, end: at + 1, kind })
    else if (place === 'O') start = -1
    else if (place === 'E' && start >= 0) {
      entities.push({ start, end: at + 1, kind })
      start = -1
    }
  }
  return entities
}

function entitiesWithText({ characters, tags }) {
  return entitiesOf(tags).map((entity) => ({ ...entity, text: characters.slice(entity.start, entity.end).join('') }))
}

function measure(sentences, guesses) {
  const result = {}
  for (const kind of ['HC', 'HP', undefined]) {
    let right = 0
    let found = 0
    let true_ = 0
    for (const [at, { tags }] of sentences.entries()) {
      const isWanted = (entity) => kind === undefined || entity.kind === kind
      const real = new Set(entitiesOf(tags).filter(isWanted).map(keyOf))
      const guessed = guesses[at].filter(isWanted).map(keyOf)
      true_ += real.size
      found += guessed.length
      right += guessed.filter((key) => real.has(key)).length
    }
    const f1 = (200 * right) / (found + true_)
    if (kind) result[`${kind === 'HC' ? 'product' : 'brand'} F1`] = round(f1)
    else
      Object.assign(result, {
        precision: round((100 * right) / found),
        recall: round((100 * right) / true_),
        F1: round(f1),
      })
  }
  return result
}

function keyOf({ start, end, kind }) {
  return `${start} ${end} ${kind}`
}

function round(number) {
  return Number(number.toFixed(2))
}
