import { describe, expect, it } from 'vitest'
import { readAvailability, readStock } from './supply.js'

describe('readAvailability', () => {
  it.each([
    ['in_stock', true],
    ['in stock', true],
    ['https://schema.org/InStock', true],
    ['preorder', true],
    ['有货', true],
    ['out_of_stock', false],
    ['http://schema.org/SoldOut', false],
    ['售罄', false],
    ['perhaps', undefined],
  ])('reads %s', (text, available) => {
    expect(readAvailability(text)).toBe(available)
  })
})

describe('readStock', () => {
  it.each([
    ['12', 12],
    ['1,200', 1200],
    ['7.0', 7],
    ['-3', 0],
    ['20件', 20],
    ['2.5', undefined],
    ['many', undefined],
    ['', undefined],
  ])('reads %s', (text, pieces) => {
    expect(readStock(text)).toBe(pieces)
  })
})
