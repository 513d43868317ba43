import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { buildFeatureSpace } from './feature-space.js'
import { encodeRows } from './rows.js'
import { fitSoftmax } from './softmax.js'

const texts = ['red', 'blue', 'green'].flatMap((color) =>
  ['shirt', 'lamp', 'mug', '台灯'].map((thing) => ({ text: `${color} ${thing}` })),
)
const labels = Int32Array.from(texts, (_, at) => Math.floor(at / 4))
const space = runToEnd(buildFeatureSpace(texts, 1))
const rows = runToEnd(encodeRows(texts, space))
const fit = (passes: number) => runToEnd(fitSoftmax(rows, labels, 3, space.size, passes))

describe('a softmax', () => {
  const softmax = fit(10)
  const scoresOf = (text: string) => {
    const scores = [...softmax.biases]
    const { ids, values, count } = space.encode({ text })
    for (let at = 0; at < count; at++)
      for (let label = 0; label < 3; label++) scores[label]! += softmax.weights[ids[at]! * 3 + label]! * values[at]!
    return scores
  }

  it('scores the label of what it was taught highest, and of what it was not', () => {
    for (const [at, { text }] of [...texts, { text: 'red kettle' }, { text: 'the blue one' }].entries()) {
      const scores = scoresOf(text)
      expect(scores.indexOf(Math.max(...scores)), text).toBe(labels[at] ?? at - texts.length)
    }
  })

  it('leaves all as it was without passes', () => expect(fit(0).weights.every((weight) => weight === 0)).toBe(true))

  it('is the same for the same rows', () => expect(fit(10)).toEqual(softmax))
})
