import { lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { meeting } from '@elmo-chat/skills'
import { describe, expect, it } from 'vitest'
import { manyProducts } from './testing/made-up-shop.js'
import { wishTest } from './wish-test.js'

describe('wishTest', () => {
  const products = manyProducts(60)
  const wishes: Constraint[] = [
    { field: 'color', op: 'is', value: 'red', text: '' },
    { field: 'color', op: 'is', value: 'RED', text: '' },
    { field: 'color', op: 'not', value: 'red', text: '' },
    { field: 'category', op: 'is', value: 'clothing', text: '' },
    { field: 'category', op: 'is', value: 'hat', text: '' },
    { field: 'brand', op: 'is', value: 'none', text: '' },
    { field: 'price', op: 'max', value: 9000, text: '' },
    { field: 'id', op: 'is', value: 'p007', text: '' },
    { field: 'availability', op: 'is', value: 'in-stock', text: '' },
    { field: 'unknown', op: 'is', value: '', text: '' },
  ]
  it.each(wishes)('says of $field $op $value what looking at each variant says', (wish) => {
    const test = wishTest(wish, lexicon)
    expect(products.map(test)).toEqual(products.map((one) => meeting(one, [wish], lexicon).length > 0))
  })
})
