import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildMeaning } from '@elmo-chat/search'
import { describe, expect, it } from 'vitest'
import { ShopMeaning } from './shop-meaning.js'
import { productOf } from './testing/made-up-shop.js'

const products = ['Red dress', 'Blue dress', 'Green dress', 'Dress hanger of wood', 'Oak table', 'Oak chair'].map(
  (title, at) => productOf({ id: `p${at}`, title }),
)
const meaning = new ShopMeaning(runToEnd(buildMeaning(products, lexicon))).of('dress')!

describe('the meaning of candidates together', () => {
  it('is nearer to what most of them are than to what only shares a word', () => {
    const [red, blue, hanger, table] = meaning.companyOf(['p0', 'p1', 'p3', 'p4'])
    expect(red).toBeGreaterThan(hanger!)
    expect(blue).toBeGreaterThan(hanger!)
    expect(hanger).toBeGreaterThan(table!)
  })
  it('is that of a candidate which is alone, and none of a product that is not known', () => {
    expect(meaning.companyOf(['p0', 'unknown'])).toEqual([expect.closeTo(1, 5), null])
    expect(meaning.companyOf(['unknown'])).toEqual([null])
    expect(meaning.companyOf([])).toEqual([])
  })
})
