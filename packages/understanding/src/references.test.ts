import { describe, expect, it } from 'vitest'
import { afterList, hear, onProduct } from './testing/hear.js'
import { pointedAt } from './testing/summary.js'

describe('references', () => {
  it.each([
    ['第二个', '#2'],
    ['第二款有M码吗', '#2'],
    ['第3个', '#3'],
    ['the second one', '#2'],
    ['the 3rd one', '#3'],
    ['tell me about the first', '#1'],
    ['#2', '#2'],
    ['number 3', '#3'],
    ['option two', '#2'],
    ['2号', '#2'],
    ['最后一个', '#-1'],
    ['the last one', '#-1'],
    ['前两个', 'first 2'],
    ['对比前三款', 'first 3'],
    ['compare the first two', 'first 2'],
    ['the first three', 'first 3'],
    ['这个', 'this'],
    ['这款多少钱', 'this'],
    ['它是什么材质', 'this'],
    ['this one', 'this'],
    ['is it waterproof', 'this'],
    ['how much is that', 'this'],
    ['那件怎么样', 'this'],
    ['这两个哪个好', 'these'],
    ['both', 'these'],
    ['compare all three', 'these'],
    ['compare them', 'these'],
    ['这几款有什么区别', 'these'],
    ['那个蓝色的', 'like color=blue'],
    ['the blue one', 'like color=blue'],
    ['that black one', 'like color=black'],
    ['蓝色的那件', 'like color=blue'],
    ['1和3', '#1, #3'],
    ['compare 1 and 3', '#1, #3'],
    ['对比第一个和第三个', '#1, #3'],
    ['the first and the third', '#1, #3'],
    ['Marlow Quilt Jacket', 'product p1'],
    ['marlow quilt jacket 有M码吗', 'product p1'],
    ['compare the Orsino Zip Hoodie and the Marlow Quilt Jacket', 'product p3, product p1'],
    ['Orsino Zip Hoodie 和 Odeon Leather Sneakers 对比', 'product p3, product p8'],
    ['tell me about the Orsino', 'product p3'],
    ['how much is the Odeon', 'product p8'],
    ['法式碎花连衣裙多少钱', 'product p6'],
    ['P2-M-Green-00 有货吗', 'product p2'],
    ['do you have Teal Harbor Rain Jacket in black', 'product p2'],
  ])('%s', (text, expected) => expect(pointedAt(hear(text, afterList).references)).toBe(expected))

  it.each([
    'show me jackets',
    'a dress for this summer',
    '第一次来',
    'a jacket that is warm',
    'second hand',
    'make it black',
    '有没有这样的外套',
    'is it possible to pay by card',
    'a blue one',
  ])('points at nothing: %s', (text) => expect(pointedAt(hear(text, afterList).references)).toBe(''))

  it('takes "the blue one" for a wish while nothing is shown', () => {
    const { references, constraints } = hear('the blue one')
    expect(references).toEqual([])
    expect(constraints.map(({ value }) => value)).toEqual(['blue'])
  })

  it('keeps what a product named is called out of the wishes', () => {
    const { constraints, query } = hear('tell me about the Odeon Leather Sneakers', onProduct)
    expect(constraints).toEqual([])
    expect(query).toBe('')
  })
})
