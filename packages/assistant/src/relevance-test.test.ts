import type { Product } from '@elmo-chat/catalog'
import { lexicon } from '@elmo-chat/language'
import type { RuleTarget, TestExpectation } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { testResult } from './relevance-test.js'

function product(sourceId: string, color: string): Product {
  const variant = { id: sourceId, sku: null, options: {}, attributes: [], price: null, compareAt: null, image: null }
  return {
    id: `shop~${sourceId}`,
    source: 'shop',
    sourceId,
    title: `Hat ${sourceId}`,
    description: '',
    language: 'en',
    brand: null,
    categories: [],
    attributes: [{ field: 'color', label: 'Color', text: color, concepts: [color], from: 'column' }],
    url: null,
    images: [],
    variants: [{ ...variant, available: true, stock: null }],
    releasedAt: null,
  }
}

const shown = [product('a', 'blue'), product('b', 'red'), product('c', 'blue')]
const blue: RuleTarget = { constraints: [{ field: 'color', op: 'is', value: 'blue', text: 'blue' }] }
const result = (target: RuleTarget, quantity: TestExpectation['quantity'], within: number, list = shown) => {
  const { passed, ranks } = testResult({ id: 't', expect: { target, quantity, within } }, list, lexicon)
  return [passed, ranks]
}

describe('a relevance test', () => {
  it('finds a product by our id or the feed’s among the first', () => {
    expect(result({ productId: 'shop~b' }, 'some', 3)).toEqual([true, [2]])
    expect(result({ productId: 'b' }, 'some', 2)).toEqual([true, [2]])
    expect(result({ productId: 'b' }, 'some', 1)).toEqual([false, []])
  })
  it('tells some from all from none', () => {
    expect(result(blue, 'some', 2)).toEqual([true, [1]])
    expect(result(blue, 'all', 1)).toEqual([true, [1]])
    expect(result(blue, 'all', 3)).toEqual([false, [1, 3]])
    expect(result(blue, 'none', 3)).toEqual([false, [1, 3]])
    expect(result(blue, 'none', 3, [shown[1]])).toEqual([true, []])
  })
  it('expects something to be shown where all is expected', () => {
    expect(result(blue, 'all', 3, [])).toEqual([false, []])
  })
  it('names what stood first instead when it fails', () => {
    expect(
      testResult({ id: 't', expect: { target: { productId: 'z' }, quantity: 'some', within: 2 } }, shown, lexicon),
    ).toEqual({ testId: 't', passed: false, ranks: [], seen: ['Hat a', 'Hat b'] })
  })
})
