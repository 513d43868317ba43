import { describe, expect, it } from 'vitest'
import { buildSynonyms } from './synonyms.js'
import { reasons, smallShop } from './testing/small-shop.js'

const shop = smallShop([
  'White trainers',
  'White sneakers',
  'Cell phone holder',
  'Mobile holder',
  'Running trainers',
  '运动手环',
  'Pumps for water',
])
const synonyms = buildSynonyms([
  { words: ['sneaker', 'trainers'] },
  { words: ['mobile', 'cell phone'] },
  { from: 'heels', words: ['pumps'] },
  { words: ['智能手表', '手环'] },
  { words: ['', '!!'] },
])

describe('synonyms', () => {
  it('find each other both ways, whatever the inflection, and count less than the words themselves', () => {
    expect(shop.titles('white sneakers', { synonyms })).toEqual(['White sneakers', 'White trainers'])
    expect(shop.titles('white trainers', { synonyms })).toEqual(['White trainers', 'White sneakers'])
    expect(shop.titles('white trainers')).toEqual(['White trainers'])
    const [, meant] = shop.search('white sneakers', { synonyms }).hits
    expect(reasons(meant)).toContain('synonym:sneaker→trainers')
    expect(meant.because.reduce((sum, { score }) => sum + score, 0)).toBe(meant.score)
  })
  it('are of several words where they need to be, in both languages', () => {
    expect(shop.titles('cell phone holder', { synonyms })).toEqual(['Cell phone holder', 'Mobile holder'])
    expect(shop.titles('mobile', { synonyms })).toEqual(['Mobile holder', 'Cell phone holder'])
    expect(shop.titles('智能手表', { synonyms })).toEqual(['运动手环'])
  })
  it('hold inside what the lexicon takes for one thing', () => {
    expect(shop.titles('running sneakers', { synonyms })).toEqual(['Running trainers'])
  })
  it('go one way only where they were made so', () => {
    expect(shop.titles('heels', { synonyms })).toEqual(['Pumps for water'])
    expect(shop.search('heels').total).toBe(0)
    expect(shop.titles('pumps', { synonyms })).toEqual(['Pumps for water'])
    const back = shop.search('pumps', { synonyms }).hits[0]
    expect(reasons(back).some((reason) => reason.startsWith('synonym:'))).toBe(false)
  })
  it('leave queries alone that hold none of them', () => {
    expect(shop.search('holder', { synonyms })).toEqual(shop.search('holder'))
  })
})
