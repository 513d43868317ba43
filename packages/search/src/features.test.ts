import { describe, expect, it } from 'vitest'
import { searchFeatures } from './features.js'
import { buildSynonyms } from './synonyms.js'
import { smallShop } from './testing/small-shop.js'

const shop = smallShop([
  'Red wool scarf | scarves | Marlow | Soft and long.',
  'Scarf of red wool | scarves | Northway',
  'Wool hat 16 cm | hats | Marlow | Goes with a red scarf.',
  'Laptop 16 GB | laptops',
  'Red',
])
const featuresOf = (text: string, title: string, words: 'all' | 'any' = 'any') => {
  const synonyms = buildSynonyms([{ words: ['muffler', 'scarf'] }])
  const hit = shop.search(text, { words, features: true, synonyms }).hits.find(({ product }) => product.title === title)
  return Object.fromEntries(searchFeatures.map(({ name }, at) => [name, hit!.features![at]]))
}

describe('features of a hit', () => {
  it('are there when they were asked for, one for each name', () => {
    const [hit] = shop.search('red scarf', { features: true }).hits
    expect(hit.features).toHaveLength(searchFeatures.length)
    expect(new Set(searchFeatures.map(({ name }) => name)).size).toBe(searchFeatures.length)
    expect(shop.search('red scarf').hits[0].features).toBeUndefined()
  })
  it('tell where the words stand', () => {
    const title = featuresOf('marlow red', 'Red wool scarf')
    expect(title.title).toBeGreaterThan(0)
    expect(title.brand).toBeGreaterThan(0)
    expect(title.description).toBe(0)
    const description = featuresOf('red', 'Wool hat 16 cm')
    expect([description.title, description['title-position']]).toEqual([0, 0])
    expect(description.description).toBeGreaterThan(0)
  })
  it('tell how the title agrees with the query', () => {
    const equal = featuresOf('red wool scarf', 'Red wool scarf')
    expect([equal['title-equal'], equal['title-start'], equal['title-share'], equal['title-coverage']]).toEqual([
      1, 1, 1, 1,
    ])
    expect(equal.phrase).toBeGreaterThan(0)
    const start = featuresOf('red wool', 'Red wool scarf')
    expect([start['title-equal'], start['title-start'], start['query-words']]).toEqual([0, 1, 2])
    expect(start['title-share']).toBeCloseTo(2 / 3)
    const later = featuresOf('wool', 'Scarf of red wool')
    expect(later['title-position']).toBeCloseTo(1 / 4)
    expect(featuresOf('red wool', 'Red')['title-start']).toBe(0)
    expect(featuresOf('wool hat 16cm', 'Wool hat 16 cm')['title-coverage']).toBe(1)
    expect(featuresOf('scarf 16cm', 'Wool hat 16 cm')['title-coverage']).toBeCloseTo(1 / 2)
  })
  it('tell how much of the query is met, and how', () => {
    expect(featuresOf('laptop wool', 'Wool hat 16 cm').coverage).toBeCloseTo(0.5)
    expect(featuresOf('muffler', 'Red wool scarf')['by-synonym']).toBe(1)
    expect(featuresOf('scrf wool', 'Red wool scarf')['by-correction']).toBe(1)
    expect(featuresOf('围巾', 'Red wool scarf')['by-meaning']).toBe(1)
    expect(featuresOf('围巾', 'Red wool scarf').meaning).toBeGreaterThan(0)
  })
  it('tell whether the numbers agree', () => {
    expect(featuresOf('laptop 16 gb', 'Laptop 16 GB').numbers).toBe(1)
    expect(featuresOf('wool hat 17', 'Wool hat 16 cm').numbers).toBe(0)
    expect(featuresOf('wool 16 gb', 'Wool hat 16 cm').numbers).toBe(-1)
  })
  it('add up to what the score says of the fields', () => {
    const hit = shop.search('red wool scarf', { words: 'any', features: true }).hits[0]
    const words = hit.because.reduce((sum, { reason, score }) => sum + (reason.startsWith('word:') ? score : 0), 0)
    const [title, brand, category, attributes, description] = hit.features!
    expect(title + brand + category + attributes + description).toBeCloseTo(words, 3)
  })
})
