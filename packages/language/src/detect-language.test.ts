import { describe, expect, it } from 'vitest'
import { detectLanguage } from './index.js'

describe('detectLanguage', () => {
  it.each([
    ['show me jackets', 'en'],
    ['我想买一件外套', 'zh'],
    ['有没有 blue hoodie', 'zh'],
    ['show me 连衣裙', 'en'],
    ['iPhone 手机壳', 'zh'],
    ['XL码', 'zh'],
    ['T恤', 'zh'],
    ['有沒有紅色的', 'zh'],
    ['200', null],
    ['¥ 😀 !!!', null],
    ['', null],
  ])('%j is %s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected)
  })
})
