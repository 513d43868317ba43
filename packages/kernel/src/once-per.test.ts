import { describe, expect, it } from 'vitest'
import { oncePer } from './once-per.js'

describe('what is worked out once for an object', () => {
  it('is the same each time, and another for another', () => {
    let asked = 0
    const doubled = oncePer(({ value }: { value: number }) => ({ twice: 2 * value, asked: ++asked }))
    const [one, two] = [{ value: 1 }, { value: 2 }]
    expect([doubled(one), doubled(two), doubled(one)]).toEqual([
      { twice: 2, asked: 1 },
      { twice: 4, asked: 2 },
      { twice: 2, asked: 1 },
    ])
  })
})
