import { describe, expect, it } from 'vitest'
import { partsOfScore } from './parts-of-score.js'

const lamp = { id: 'lamp', title: 'Lamp' }

describe('the parts of a score', () => {
  it('adds what was not told, so that the parts make the score', () => {
    const parts = partsOfScore({
      score: 5,
      causes: [
        { product: lamp, score: 3 },
        { product: null, score: 2.5 },
      ],
    })
    expect(parts.map(({ kind, score, tone }) => [kind, score, tone])).toEqual([
      ['product', 3, 'tone-0'],
      ['anyone', 2.5, 'anyone'],
      ['rest', -0.5, 'rest'],
    ])
  })

  it('takes rounding for nothing', () => {
    expect(partsOfScore({ score: 3.000001, causes: [{ product: lamp, score: 3 }] })).toHaveLength(1)
  })
})
