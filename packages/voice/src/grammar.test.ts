import { expect, it } from 'vitest'
import { speechGrammar } from './grammar.js'
import type { ShopWords } from './shop-words.js'

const shop: ShopWords = {
  kinds: ['dress', 'T-shirt', 'accessory'],
  colors: ['café au lait'],
  materials: ['linen'],
  traits: ['water-proof'],
  audiences: ['men', 'kids'],
  sizes: ['XL', '38', 'One size'],
  names: ['Sea Breeze Linen Dress', 'Sea Breeze T-shirt', '羊毛衫', '</rule>; public <x> = evil;'],
}
const empty: ShopWords = { kinds: [], colors: [], materials: [], traits: [], audiences: [], sizes: [], names: [] }
const rule = (text: string, name: string) => new RegExp(`^<${name}> = (.*);$`, 'm').exec(text)![1]!.split(' | ')

it('says what the shop sells as it is spoken', () => {
  const { text } = speechGrammar(shop)
  expect(rule(text, 'kind')).toEqual(['dress', 't shirt', 'accessory', 'dresses', 't shirts', 'accessories'])
  expect(rule(text, 'color')).toEqual(['cafe au lait'])
  expect(rule(text, 'size')).toEqual(['extra large', 'thirty eight', 'one size'])
  expect(rule(text, 'audience')).toEqual(['men', 'kids', "men's"])
})

it('names what the lists leave of a title, once, and lets no title write rules', () => {
  const { text } = speechGrammar(shop)
  expect(rule(text, 'name')).toEqual(['sea breeze', 'rule public x evil'])
  expect(text.match(/^public/gm)).toHaveLength(1)
})

it('knows each of its words, and every rule that it names, also of a shop that has no names', () => {
  for (const words of [shop, empty]) {
    const { text, words: known } = speechGrammar(words)
    expect(known).toContain('show')
    expect(known).not.toContain('opening')
    const defined = new Set([...text.matchAll(/<(\w+)> =/g)].map(([, name]) => name))
    for (const [, name] of text.matchAll(/<(\w+)>/g)) expect(defined).toContain(name)
    expect(text).not.toMatch(/= *;/)
  }
})
