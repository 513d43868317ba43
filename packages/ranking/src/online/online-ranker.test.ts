import { seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { exampleWeight, learnOnline, onlineScore, onlineWeights, openOnlineRanker } from './online-ranker.js'
import { readOnlineRanker } from './read-online-ranker.js'

const begun = openOnlineRanker([
  ['taste', 1],
  ['price', 0],
])

describe('a ranker that learns as it serves', () => {
  it('begins with the weights it is given', () => {
    expect(onlineWeights(begun)).toEqual([1, 0])
    expect(onlineScore(onlineWeights(begun), [0.5, 3])).toBe(0.5)
  })
  it('finds what decides, whatever it believed at first', () => {
    const random = seededRandom(2)
    let ranker = begun
    for (let round = 0; round < 20_000; round++) {
      const values = [random() - 0.5, random() - 0.5]
      const reward = random() < 1 / (1 + Math.exp(-(-2 * values[0] + 3 * values[1]))) ? 1 : 0
      ranker = learnOnline(ranker, { values, reward, weight: 1 })
    }
    const [taste, price] = onlineWeights(ranker)
    expect(taste).toBeLessThan(-1)
    expect(price).toBeGreaterThan(2)
    expect(ranker.examples).toBe(20_000)
  })
  it('learns no rank: what is far down counts more where it is taken', () => {
    const random = seededRandom(4)
    // Two kinds of item that are taken alike where they are looked at; the second always stands far down.
    const looked = [1, 0.25]
    const learn = (debias: boolean) => {
      let ranker = openOnlineRanker([
        ['first', 0],
        ['second', 0],
      ])
      for (let round = 0; round < 30_000; round++) {
        const kind = round % 2
        const isTaken = random() < looked[kind] * 0.3
        // What is passed over is known only where it was looked at.
        if (!isTaken && random() > looked[kind]) continue
        const weight = debias ? exampleWeight(isTaken, looked[kind]) : 1
        const passed = debias ? 1 / looked[kind] : 1
        const values = [kind === 0 ? 1 : 0, kind === 1 ? 1 : 0]
        ranker = learnOnline(ranker, { values, reward: isTaken ? 1 : 0, weight: isTaken ? weight : passed })
      }
      const [first, second] = onlineWeights(ranker)
      return Math.abs(first - second)
    }
    expect(learn(true)).toBeLessThan(0.35)
  })
  it('is moved by no value that is no number, and by no weight of nothing', () => {
    expect(learnOnline(begun, { values: [Number.NaN, Number.NaN], reward: 1, weight: 1 }).z).toEqual(begun.z)
    expect(learnOnline(begun, { values: [1, 1], reward: 1, weight: 0 })).toBe(begun)
    const wild = learnOnline(begun, { values: [1, 1], reward: 1, weight: 1e9 })
    expect(onlineWeights(wild).every((weight) => Math.abs(weight) < 2)).toBe(true)
  })
  it('is read back with what it learned of features that still exist', () => {
    const learned = learnOnline(begun, { values: [1, 1], reward: 0, weight: 1 })
    const other = openOnlineRanker([
      ['price', 0],
      ['season', 2],
    ])
    const read = readOnlineRanker(JSON.parse(JSON.stringify(learned)), other)
    expect(onlineWeights(read)).toEqual([onlineWeights(learned)[1], 2])
    for (const broken of [null, {}, { ...learned, n: [] }]) expect(readOnlineRanker(broken, other)).toBe(other)
  })
})
