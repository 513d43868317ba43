/*
 * Measures  precision, recall and F1 of products and brands in Chinese titles, with exact bounds: a linear-chain CRF over
 *           character features, gazetteers and what unlabelled text says of words, beside the longest match in the
 *           entities of the training split. Without unlabelled text and with no tag held back, the CRF had an F1 of 69.37 on
 *           dev and 67.98 on test (2026-11-29)
 * Data      ecommerce-ner-zh, the set of Ding 2019: 3,989 / 500 / 498 titles, where gazetteers and tags are learned from the
 *           training split alone and everything is chosen on the development split. Unlabelled: the training queries of
 *           multicpr-ecom-queries, and the titles of both training splits, without any title of the other splits.
 *           Published: Ding et al. 2019, with gazetteers from outside
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
import { learnUnlabelled } from './unlabelled.mjs'

/** By how much no tag at all is held back, chosen on the development split. */
const OUTSIDE_HELD_BACK = 0.2

const needed = ['ecommerce-ner-zh', 'multicpr-ecom-queries']
const folder = process.env.ELMO_BENCH_DATA
if (!folder || !needed.every((set) => existsSync(join(folder, set)))) {
  console.log(`Skipped: ELMO_BENCH_DATA is unset or lacks ${needed.join(' or ')}.`)
} else {
  // While choosing, ELMO_BENCH_SPLITS=dev keeps the test split out of sight.
  evaluate((process.env.ELMO_BENCH_SPLITS ?? 'dev,test').split(','))
}

function evaluate(splits) {
  const train = read('train')
  const gazetteer = new Gazetteer(train.flatMap(entitiesWithText))
  const names = new Map(lexicon.concepts.flatMap(({ field, zh }) => zh.map((name) => [normalize(name), field])))
  const start = performance.now()
  const unlabelled = readUnlabelled(train, [...names.keys()])
  const learned = Number(((performance.now() - start) / 1000).toFixed(1))
  const tagger = trainTagger(train, { gazetteer, names, unlabelled })
  const rows = []
  for (const split of splits) {
    const sentences = read(split)
    const longest = sentences.map(({ characters }) => gazetteer.longest(characters))
    rows.push({ split, tagger: 'longest match', ...measure(sentences, longest) })
    const began = performance.now()
    const entities = sentences.map(({ characters }) => tagger.entitiesOf(characters))
    const micros = Math.round(((performance.now() - began) * 1000) / sentences.length)
    rows.push({
      split,
      tagger: 'crf',
      ...measure(sentences, entities),
      features: tagger.features,
      'unlabelled s': learned,
      'training s': tagger.seconds,
      'µs a title': micros,
    })
  }
  if (splits.includes('test')) rows.push({ split: 'test', tagger: 'published: Ding et al. 2019', F1: 75.2 })
  report('entities-taobao-ding', rows)
}

function trainTagger(train, known) {
  const tagNames = [...new Set(train.flatMap(({ tags }) => tags))].sort()
  const heldBack = { tag: tagNames.indexOf('O'), by: OUTSIDE_HELD_BACK }
  const start = performance.now()
  const crf = trainCrf(
    train.map((sentence) => ({
      // The entities of a sentence itself are taken out of what the gazetteer says of it.
      features: featuresOf(sentence.characters, known, entitiesWithText(sentence)),
      tags: sentence.tags.map((tag) => tagNames.indexOf(tag)),
    })),
    tagNames.length,
  )
  return {
    features: crf.features,
    seconds: Number(((performance.now() - start) / 1000).toFixed(1)),
    entitiesOf: (characters) =>
      entitiesOf(crf.tag(featuresOf(characters, known), heldBack).map((tag) => tagNames[tag])),
  }
}

/** Queries and titles that no split is measured on. */
function readUnlabelled(train, names) {
  const measured = new Set([...read('dev'), ...read('test')].map(({ characters }) => characters.join('')))
  const queries = lines('multicpr-ecom-queries/train.query.txt.gz').map((line) => line.split('\t')[1])
  const titles = blocks('ecommerce-ner-zh/taobao-jie2019.train.txt.gz')
    .map((block) => block.map((line) => line.split(/[ \t]/)[0] || ' ').join(''))
    .filter((title) => !measured.has(title))
  return learnUnlabelled(queries, [...titles, ...train.map(({ characters }) => characters.join(''))], names)
}

function unzipped(file) {
  return gunzipSync(readFileSync(join(process.env.ELMO_BENCH_DATA, file))).toString('utf8')
}

function lines(file) {
  return unzipped(file).trim().split('\n')
}

/** The lines of each sentence. */
function blocks(file) {
  return unzipped(file)
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line !== ''))
    .filter((block) => block.length > 0)
}

function read(split) {
  return blocks(`ecommerce-ner-zh/taobao-ding2019.${split}.bieos.txt.gz`)
    .map((block) => block.filter((line) => line.includes('\t')).map((line) => line.split('\t')))
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => ({ characters: pairs.map(([character]) => character), tags: pairs.map(([, tag]) => tag.trim()) }))
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
