import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { conformance } from '../testing/conformance.js'
import { historiesOf, historyOf } from '../testing/histories-of.js'
import { fitSasRec, type Progress, sasrec } from './index.js'
import { Learner } from './learner.js'
import { defaultOptions } from './model.js'
import { floatsOf } from './parameter.js'

const small = { dimensions: 16, hidden: 16, window: 30, batch: 128, negatives: 32, epochs: 30, learningRate: 0.01 }

conformance(sasrec, {
  options: { ...small, epochs: 3 },
  impersonal: 'It learns what comes next; on the board, where order says nothing, what comes first never comes next.',
})

describe('sasrec', () => {
  it('climbs along the slopes that finite differences measure', () => {
    const options = { ...defaultOptions, ...small, dropout: 0, scale: 4 }
    const learner = new Learner(12, options, seededRandom(3))
    const batch = { starts: [0, 3, 8], inputs: [1, 2, 3, 4, 1, 5, 6, 1], targets: [2, 3, 7, 1, 5, 6, 1, 8] }
    const negatives = { items: [9, 1, 10, 3], standFor: [2, 3, 1, 1] }
    const lossOf = () => runToEnd(learner.slopes(batch, negatives))
    const measured = (weights: Float32Array, at: number) => {
      const before = weights[at]
      const losses = [0.0003, -0.0003].map((change) => {
        weights[at] = before + change
        return lossOf()
      })
      weights[at] = before
      return (losses[0] - losses[1]) / 0.0006
    }
    lossOf()
    const { network, table } = learner
    const checks = network.parameters.map(({ value, gradient }) => ({
      weights: floatsOf(value),
      slope: floatsOf(gradient).slice(),
    }))
    const places = [...table.item.subarray(0, table.count)]
    const itemSlope = floatsOf(table.plainSlope).slice()
    for (const { weights, slope } of checks) {
      for (const at of [0, 5, slope.length - 1]) expect(measured(weights, at)).toBeCloseTo(slope[at], 2)
    }
    for (const [place, item] of places.entries()) {
      for (const k of [0, 9]) {
        expect(measured(table.vectors, item * 16 + k)).toBeCloseTo(itemSlope[place * 16 + k], 2)
      }
    }
  })

  it('learns an order that counts alone cannot tell', () => {
    // What follows 4 depends on what came before it.
    const rows = Array.from({ length: 60 }, (_, row) => (row % 2 ? [1, 4, 2] : [0, 4, 3]))
    const scorer = sasrec.open(runToEnd(sasrec.fit(historiesOf(rows, 6), small)))
    const out = new Float32Array(6)
    scorer.score(historyOf([1, 4]), out)
    expect(out[2]).toBeGreaterThan(0.5)
    scorer.score(historyOf([0, 4]), out)
    expect(out[3]).toBeGreaterThan(0.5)
  })

  it('gives chances that add up to one', () => {
    const scorer = sasrec.open(runToEnd(sasrec.fit(historiesOf([[1, 2, 3]], 9), small)))
    const out = new Float32Array(9)
    scorer.score(historyOf([1, 2]), out)
    expect(out.reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 5)
  })

  it('tells how far it has come, with a loss that falls', () => {
    const rows = Array.from({ length: 200 }, (_, row) => [row % 10, (row + 1) % 10, (row + 2) % 10])
    const reports: Progress[] = []
    runToEnd(fitSasRec(historiesOf(rows, 10), small, (progress) => reports.push(progress)))
    expect(reports.length).toBeGreaterThan(1)
    expect(reports.at(-1)!.loss).toBeLessThan(reports[0].loss)
    expect(reports.at(-1)!.done).toBeGreaterThan(reports[0].done)
  })

  it('goes on from a model, to items that are new', () => {
    const rows = Array.from({ length: 200 }, (_, row) => [row % 6, (row + 1) % 6])
    const before = runToEnd(sasrec.fit(historiesOf(rows, 6), small))
    const known = structuredClone(before)
    const news = [...rows.slice(0, 60), ...Array.from({ length: 60 }, () => [2, 6])]
    const after = runToEnd(fitSasRec(historiesOf(news, 7), { epochs: 30 }, undefined, before))
    expect(before).toEqual(known)
    expect(after.options.dimensions).toBe(small.dimensions)
    const out = new Float32Array(7)
    const scorer = sasrec.open(after)
    scorer.score(historyOf([2]), out)
    expect(out[6]).toBeGreaterThan(0.5)
    scorer.score(historyOf([4]), out)
    expect(out[5]).toBeGreaterThan(0.2)
  })
})
