import type { VariantItem } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { chosenVariant, firstChoice, optionNames, optionValues } from './variants.js'

const variant = (id: string, color: string, size: string, available: boolean): VariantItem => ({
  id,
  options: { size, color },
  price: null,
  available,
})
const variants = [variant('a', 'red', 'S', false), variant('b', 'red', 'M', true), variant('c', 'blue', 'S', true)]

describe('choosing a variant', () => {
  it('asks for the color first', () => {
    expect(optionNames(variants)).toEqual(['color', 'size'])
  })
  it('starts with a color that can be bought and leaves the size open', () => {
    expect(firstChoice(variants, null)).toEqual({ color: 'red' })
    expect(firstChoice(variants, 'c')).toEqual({ color: 'blue', size: 'S' })
  })
  it('strikes what is sold out in the chosen color', () => {
    expect(optionValues(variants, 'size', { color: 'red' }).map((value) => value.isAvailable)).toEqual([false, true])
  })
  it('names a variant only when the choice is whole', () => {
    expect(chosenVariant(variants, { color: 'red' })).toBeNull()
    expect(chosenVariant(variants, { color: 'red', size: 'M' })?.id).toBe('b')
  })
})
