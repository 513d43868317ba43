import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainScore } from './explain-score.js'
import { featureImportance } from './feature-importance.js'
import { fitWeighted } from './fit-weighted.js'
import { fitLambdaMart } from './lambdamart/fit-lambda-mart.js'
import type { Ranker } from './ranker.js'
import { wordsRanker } from './ranker.js'
import { readRanker } from './read-ranker.js'
import { scoreRows } from './score-rows.js'
import { judgedLists, listNames } from './testing/judged-lists.js'

const training = judgedLists(40, 1)
const trees = runToEnd(fitLambdaMart(training, { trees: 30, heldOut: 0, pointwise: 0.3 }))
const weighted = runToEnd(fitWeighted(training, { ridge: 1, of: 'grades' }))
const rankers: Ranker[] = [wordsRanker, weighted, trees]
const number = fc.oneof(fc.float({ min: -2, max: 2, noNaN: true }), fc.constant(Number.NaN))

describe.each(rankers.map((ranker) => [ranker.kind, ranker] as const))('a ranker of kind %s', (_, ranker) => {
  const names = [...listNames, 'words']
  it('explains every score by parts that add up to it exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: names.length, maxLength: names.length }), (row) => {
        const table = { names, values: Float32Array.from(row), rows: 1 }
        const [score] = scoreRows(ranker, table)
        const parts = explainScore(ranker, table, 0)
        // Plain equality: 0 and -0 are one score.
        expect(parts.reduce((sum, part) => sum + part.score, 0) === score).toBe(true)
        expect(parts.reduceRight((sum, part) => sum + part.score, 0) === score).toBe(true)
      }),
    )
  })
  it('is the same after it was stored', () => {
    const read = readRanker(JSON.parse(JSON.stringify(ranker)))
    expect(read).toEqual({ value: ranker, problems: [] })
    expect(scoreRows(read.value!, training[0].table)).toEqual(scoreRows(ranker, training[0].table))
  })
  it('does without features that are not there, and does not mind others', () => {
    const bare = { names: ['new'], values: Float32Array.of(1, 2), rows: 2 }
    const [first, second] = scoreRows(ranker, bare)
    expect(Number.isFinite(first)).toBe(true)
    expect(second).toBe(first)
  })
  it('tells what moves it in shares of 1', () => {
    const shares = featureImportance(ranker, training[0].table).map(({ share }) => share)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})

describe('readRanker', () => {
  const [tree] = trees.trees
  const broken: [string, unknown][] = [
    ['nothing', null],
    ['another kind', { kind: 'oracle', version: 1 }],
    ['another version', { kind: 'words', version: 2 }],
    ['a way in a circle', { ...trees, trees: [{ ...tree, left: tree.left.with(1, 0), right: tree.right.with(1, 2) }] }],
    ['a missing node', { ...trees, trees: [{ ...tree, right: tree.right.with(0, 999) }] }],
    ['a missing list', { ...trees, trees: [{ ...tree, value: tree.value.slice(1) }] }],
    ['an unknown feature', { ...trees, features: ['bell'], gains: [1] }],
    ['a part of a unit', { ...trees, trees: [{ ...tree, value: tree.value.map((value) => value + 0.5) }] }],
  ]
  it.each(broken)('reads %s as a problem', (_, json) => {
    const { value, problems } = readRanker(json)
    expect(value).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['RANKER_UNREADABLE'])
  })
})
