import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { statedWithin } from './number-ranges.js'
import { testVocabulary } from './testing/hear.js'
import { testShop } from './testing/shop.js'
import { buildVocabulary, isKnownWord } from './vocabulary.js'

describe('the vocabulary of a shop', () => {
  it('counts categories with all that are wider', () => {
    const { sold } = testVocabulary()
    expect(sold.get('laptop')).toBe(2)
    expect(sold.has('sofa')).toBe(false)
    for (const [id, count] of sold)
      for (const wider of lexicon.widen('category', id)) expect(sold.get(wider) ?? 0).toBeGreaterThanOrEqual(count)
  })

  it('knows the range of each numeric field', () => {
    const memory = testVocabulary().numeric.get('memory')!
    expect(memory).toMatchObject({ min: 8, max: 32, count: 3 })
    const times = [
      [0, 7.9],
      [8, 8],
      [8, 16],
      [9, 31],
      [8, 32],
      [33, 99],
    ].map(([low, high]) => statedWithin(memory, low, high))
    expect(times).toEqual([0, 1, 2, 1, 3, 0])
  })

  it('knows it for each category', () => {
    const { numbersOf } = testVocabulary()
    expect(numbersOf.get('laptop')?.get('screen-size')).toEqual({ min: 14, max: 16, count: 2 })
    expect(numbersOf.get('mug')?.get('screen-size')).toBeUndefined()
  })

  it('does not call a unit without a number a value', () => {
    const [first] = testShop()
    const attributes = ['mm', 'Cork'].map((text) => ({
      field: 'tip',
      label: 'Tip',
      text,
      concepts: [],
      from: 'column' as const,
    }))
    const { phrases } = runToEnd(buildVocabulary([{ ...first, attributes }], lexicon))
    expect(phrases.get(['mm'])).toBeUndefined()
    expect(phrases.get(['cork'])?.[0].value).toBe('cork')
  })

  it('knows words of titles, descriptions and values in any inflection', () => {
    const vocabulary = testVocabulary()
    for (const word of ['quilted', 'pocket', 'pockets', 'northfold', '飘逸', '手工', 'windy'])
      expect([word, isKnownWord(word, vocabulary)]).toEqual([word, true])
    for (const word of ['trebuchet', '投石机', 'xyzzy'])
      expect([word, isKnownWord(word, vocabulary)]).toEqual([word, false])
  })

  it('does not call an identifier field a value', () => {
    const [first] = testShop()
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...first,
      id: `m${index}`,
      attributes: [
        { field: 'batch', label: 'Batch', text: `lot ${index} blue whale`, concepts: [], from: 'column' as const },
        { field: 'finish', label: 'Finish', text: `finish ${index % 5}`, concepts: [], from: 'column' as const },
      ],
    }))
    const { phrases } = runToEnd(buildVocabulary(many, lexicon))
    expect(phrases.get(['lot', '7', 'blue', 'whale'])).toBeUndefined()
    expect(phrases.get(['finish', '3'])?.[0].field).toBe('finish')
  })

  it('is empty for an empty shop, and reading still works', () => {
    const { sold, productCount } = runToEnd(buildVocabulary([], lexicon))
    expect(sold.size).toBe(0)
    expect(productCount).toBe(0)
  })

  it('rests after every product', () => {
    const steps = buildVocabulary(testShop(), lexicon)
    let rests = 0
    while (!steps.next().done) rests++
    expect(rests).toBeGreaterThanOrEqual(testShop().length)
  })
})
