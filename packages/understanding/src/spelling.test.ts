import { describe, expect, it } from 'vitest'
import { mendSpelling } from './spelling.js'
import { testVocabulary } from './testing/hear.js'

const vocabulary = testVocabulary()

describe('spelling', () => {
  it.each([
    ['red dreses', 'red dresses'],
    ['a warm jackte', 'a warm jacket'],
    ['blue jaket please', 'blue jacket please'],
  ])('mends "%s" to "%s"', (written, mended) => {
    expect(mendSpelling(written, vocabulary)).toBe(mended)
  })
  it.each(['write me a letter', 'red dresses', 'largest screen', 'xylophone', '蓝色的T恤', 'what else is there'])(
    'leaves "%s"',
    (text) => {
      expect(mendSpelling(text, vocabulary)).toBe(text)
    },
  )
})
