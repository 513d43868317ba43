import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { testShop } from '../testing/shop.js'
import { buildCategoryModel } from './category-model.js'

const [pattern] = testShop()
const product = (id: string, title: string, category: string) => ({
  ...pattern!,
  id,
  title,
  attributes: [],
  categories: [['Everything', category]],
})
const lines = ['ThinkPad', 'IdeaPad', 'Yoga', 'Legion']
const pens = ['fineliner', 'gel roller', 'fountain nib', 'marker']
const products = Array.from({ length: 12 }, (_, at) => [
  product(`a${at}`, `Lenovo ${lines[at % 4]} X${at} 14 inch`, 'Laptops'),
  product(`b${at}`, `Pilot ${pens[at % 4]} ${at} to write with`, 'Writing things'),
]).flat()

describe('the categories of a shop', () => {
  const model = runToEnd(buildCategoryModel(products, lexicon))
  const first = (text: string) => model.readCategories(text)[0]?.value

  it('are read out of words that name none', () => {
    expect(first('thinkpad x1')).toBe('laptop')
    expect(first('something to write with')).toBe('writing things')
    expect(first('thinkpad')).toBe('laptop')
  })

  it('are found by their other language too', () => expect(first('笔记本电脑')).toBe('laptop'))

  it('are likely in all to at most 1', () => {
    const sum = model.readCategories('pilot marker').reduce((total, { confidence }) => total + confidence, 0)
    expect(sum).toBeGreaterThan(0.9)
    expect(sum).toBeLessThanOrEqual(1 + 1e-9)
  })

  it('are none for words that the shop does not have', () => expect(model.readCategories('ξψω')).toEqual([]))

  it('are learned from clicks', () => {
    const clicks = Array.from({ length: 6 }, () => ({ query: 'portable workhorse', productId: 'a1' }))
    const clicked = runToEnd(buildCategoryModel(products, lexicon, clicks))
    expect(clicked.readCategories('workhorse')[0]).toMatchObject({ value: 'laptop' })
  })

  it('are none in a shop with one category', () => {
    const one = runToEnd(buildCategoryModel(products.slice(0, 1), lexicon))
    expect(one.readCategories('thinkpad')).toEqual([])
  })
})
