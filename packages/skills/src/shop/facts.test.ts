import { countField } from '@elmo-chat/dialogue'
import { describe, expect, it } from 'vitest'
import { hatShop } from '../testing/hat-shop.js'
import { createFacts, totalField } from './facts.js'

const facts = createFacts(hatShop)
const value = (subject: string, field: string) => facts.lookup(subject, field)?.value

describe('facts', () => {
  it('are what the catalogue says of products and variants, with source and revision', () => {
    expect(facts.lookup('panama', 'price')).toEqual({
      value: { amount: 12000, currency: 'USD' },
      source: 'main',
      version: 'r1',
    })
    expect(value('panama-white-L', 'price')).toEqual({ amount: 13500, currency: 'USD' })
    expect(value('bowler-black-M', 'available')).toBe(false)
    expect(value('gloves', 'price')).toBeNull()
    expect(value('panama', 'text:material')).toBe('straw')
    expect(value('shop', 'contact:en')).toBe('desk@hats.example')
    expect(value('document:care', 'passage:1')).toContain('羊毛帽')
  })
  it('count products by any selection', () => {
    expect(value('catalog', countField([]))).toBe(5)
    expect(
      value(
        'catalog',
        countField([
          { field: 'material', op: 'is', value: 'wool' },
          { field: 'price', op: 'max', value: 3000 },
        ]),
      ),
    ).toBe(1)
    expect(value('catalog', countField([], 'bowler'))).toBe(1)
    expect(value('catalog', 'lowest:[]')).toEqual({ amount: 2500, currency: 'USD' })
  })
  it('add up what several things cost', () => {
    const hat = { productId: 'panama', variantId: 'panama-white-L' }
    expect(value('catalog', totalField([hat, { ...hat, variantId: 'panama-white-M' }]))).toEqual({
      amount: 13500 + 12000,
      currency: 'USD',
    })
    expect(value('catalog', totalField([hat, { productId: 'gloves', variantId: 'gloves' }]))).toBeUndefined()
    expect(value('catalog', totalField([{ ...hat, variantId: 'gone' }]))).toBeUndefined()
  })
  it.each([
    ['nobody', 'price'],
    ['panama', 'flavor'],
    ['catalog', 'count:nonsense'],
    ['catalog', 'count:[["a"]]'],
    ['catalog', 'total:nonsense'],
    ['catalog', 'total:[["panama"]]'],
    ['shop', 'name:fr'],
    ['document:care', 'passage:9'],
  ])('are silent where there is nothing: %s %s', (subject, field) =>
    expect(facts.lookup(subject, field)).toBeUndefined(),
  )
  it('step along an ordered scale, and end with it', () => {
    expect(facts.step('size', 'm', 'more')?.value).toBe('l')
    expect(facts.step('size', 'l', 'more')).toBeUndefined()
    expect(facts.step('weight', 0.09, 'less')?.value).toBeCloseTo(0.07)
    expect(facts.step('weight', 0.07, 'less')).toBeUndefined()
  })
})
