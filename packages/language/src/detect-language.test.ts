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
    ['Nike Air Max 跑鞋', 'zh'],
    ['The North Face 冲锋衣', 'zh'],
    ['Type-C to HDMI 转接头', 'zh'],
    ['A4 paper 打印纸', 'zh'],
    ['T恤 XL black', 'zh'],
    ['lululemon yoga pants 黑色', 'zh'],
    ['S码 red dress 有货吗', 'zh'],
    ['换成 size M', 'zh'],
    ['thanks 不用了', 'zh'],
    ['red 连衣裙 please', 'en'],
    ['only 真丝 scarves please', 'en'],
    ['Is the 毛衣 warm', 'en'],
    ["I'm looking for a 汉服", 'en'],
    ['cheaper 茶杯 please', 'en'],
    ['under 两百', 'en'],
    ['blue silk summer scarf 丝巾', 'en'],
    ['200', null],
    ['¥ 😀 !!!', null],
    ['', null],
  ])('%j is %s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected)
  })
})
