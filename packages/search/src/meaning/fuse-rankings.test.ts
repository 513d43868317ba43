import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuseRankings } from './fuse-rankings.js'

const list = (lowest: number, highest: number) =>
  fc
    .uniqueArray(
      fc.record({ id: fc.constantFrom(...'abcdefgh'), score: fc.double({ min: lowest, max: highest, noNaN: true }) }),
      {
        selector: ({ id }) => id,
      },
    )
    .map((some) => some.sort((a, b) => b.score - a.score))
const order = (words: [string, number][], meaning: [string, number][], options = {}) => {
  const ranked = (pairs: [string, number][]) => pairs.map(([id, score]) => ({ id, score }))
  return fuseRankings(ranked(words), ranked(meaning), options).map(({ id }) => id)
}

describe('the fusion of words and meaning', () => {
  it.each(['score', 'rank'] as const)('explains every score by parts that add up, by %s', (by) => {
    fc.assert(
      fc.property(
        list(0.1, 30),
        list(-1, 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (words, meaning, certainty) => {
          const fused = fuseRankings(words, meaning, { by, certainty })
          for (const { score, because } of fused) {
            expect(because.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9)
          }
          const ids = fused.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(words.every(({ id }) => ids.includes(id))).toBe(true)
          expect(fused.every(({ score }, at) => at === 0 || score <= fused[at - 1].score)).toBe(true)
        },
      ),
    )
  })
  it('keeps the order of words where nothing is near, and of meaning where no word is found', () => {
    expect(
      order(
        [
          ['a', 9],
          ['b', 5],
        ],
        [],
      ),
    ).toEqual(['a', 'b'])
    expect(
      order(
        [],
        [
          ['c', 0.9],
          ['d', 0.6],
        ],
      ),
    ).toEqual(['c', 'd'])
  })
  it('lets meaning decide between equal words', () => {
    expect(
      order(
        [
          ['a', 9],
          ['b', 9],
        ],
        [['b', 0.9]],
      ),
    ).toEqual(['b', 'a'])
    expect(
      order(
        [
          ['a', 9],
          ['b', 9],
        ],
        [['b', 0.9]],
        { certainty: 0 },
      ),
    ).toEqual(['a', 'b'])
  })
  it('takes likeness by chance for nothing', () => {
    expect(order([['a', 9]], [['b', 0.1]])).toEqual(['a'])
  })
  it('stretches the parts of the words and keeps their reasons', () => {
    const because = [
      { reason: 'word:dress@title', score: 3 },
      { reason: 'coverage', score: 1 },
    ]
    const [first] = fuseRankings([{ id: 'a', score: 4, because }], [{ id: 'a', score: 1 }], { weight: 0.5 })
    expect(first).toEqual({
      id: 'a',
      score: 1.5,
      because: [
        { reason: 'word:dress@title', score: 0.75 },
        { reason: 'coverage', score: 0.25 },
        { reason: 'meaning', score: 0.5 },
      ],
    })
  })
})
