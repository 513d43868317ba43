import { describe, expect, it } from 'vitest'
import { atStart, hear, onProduct } from './testing/hear.js'

const categories = (text: string, context = atStart) =>
  hear(text, context)
    .constraints.filter(({ field }) => field === 'category')
    .map(({ value }) => value)

describe('what is named in passing', () => {
  it('is what somebody enjoys', () => {
    expect(categories('a gift for my mom, she likes gardening')).toEqual([])
  })
  it('is a part of the product that is talked about', () => {
    expect(categories('how long does its battery last', onProduct)).toEqual([])
  })
  it('is not what the shop sells', () => {
    expect(categories('a gift for my mom, she likes dresses')).toEqual(['dress'])
  })
})
