import { describe, expect, it } from 'vitest'
import { mendSpelling } from './spelling.js'
import { testVocabulary } from './testing/hear.js'

const vocabulary = testVocabulary()

describe('spelling', () => {
  it('tells what it read', () => {
    expect(mendSpelling('red dreses, 连衣群', vocabulary).mended).toEqual(['dresses', '连衣裙'])
  })
  it.each([
    ['red dreses', 'red dresses'],
    ['a warm jackte', 'a warm jacket'],
    ['blue jaket please', 'blue jacket please'],
    ['红色连衣群', '红色连衣裙'],
    ['想買條連衣群', '想買條连衣裙'],
    ['买条连衣群送妈妈', '买条连衣裙送妈妈'],
  ])('mends "%s" to "%s"', (written, mended) => {
    expect(mendSpelling(written, vocabulary).text).toBe(mended)
  })
  it.each([
    'write me a letter',
    'red dresses',
    'largest screen',
    'xylophone',
    '蓝色的T恤',
    'what else is there',
    '连衣裤',
    '连衣帽的外套',
    '连一裙',
    '大连衣群众',
  ])('leaves "%s"', (text) => {
    expect(mendSpelling(text, vocabulary)).toEqual({ text, mended: [] })
  })
})
