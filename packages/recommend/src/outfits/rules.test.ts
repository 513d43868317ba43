import { describe, expect, it } from 'vitest'
import { NO_WISH, type OutfitWish } from './piece.js'
import { harmonyOf } from './rules/color-harmony.js'
import { outfitRules } from './rules/index.js'
import { black, blue, green, orange, pieceOf, red, white } from './testing/made-up-pieces.js'

const ruleOf = (id: string) => outfitRules.find((rule) => rule.id === id)!
const pairOf = (id: string, ...[a, b]: Parameters<NonNullable<(typeof outfitRules)[number]['pair']>>) =>
  ruleOf(id).pair?.(a, b) ?? null
const wishing = (wish: Partial<OutfitWish>): OutfitWish => ({ ...NO_WISH, ...wish })

describe('colors', () => {
  it.each([
    [white, black, 'neutrals'],
    [red, white, 'neutral'],
    [red, red, 'tonal'],
    [red, orange, 'analogous'],
    [red, green, 'clash'],
    [red, { ...green, chroma: 0.06 }, 'muted'],
    [orange, { ...blue, hue: 235, chroma: 0.07 }, 'complementary'],
    [orange, { ...blue, hue: 235 }, 'contrast'],
  ] as const)('stand to each other as they are seen', (a, b, harmony) => {
    expect(harmonyOf(a, b)).toBe(harmony)
    expect(harmonyOf(b, a)).toBe(harmony)
  })
  it('that clash count against an outfit, and say so in both languages', () => {
    const found = pairOf(
      'color-harmony',
      pieceOf('a', 'top', { colors: [red] }),
      pieceOf('b', 'bottom', { colors: [green] }),
    )
    expect(found?.value).toBeLessThan(0)
    expect(found?.says).toEqual({ en: 'green and red compete', zh: '绿色与红色颜色相冲' })
  })
  it('of a piece with many are left alone', () => {
    const colorful = pieceOf('a', 'top', { colors: [red, green, blue] })
    expect(pairOf('color-harmony', colorful, pieceOf('b', 'bottom', { colors: [red] }))).toBeNull()
  })
})

describe('rules', () => {
  it('keep silent where nothing is known', () => {
    const [a, b] = [pieceOf('a', 'top'), pieceOf('b', 'bottom')]
    for (const rule of outfitRules) {
      expect(rule.pair?.(a, b) ?? null).toBeNull()
      expect(rule.piece?.(a, NO_WISH) ?? null).toBeNull()
    }
  })
  it('find the same in either order', () => {
    const a = pieceOf('a', 'top', {
      colors: [red],
      seasons: ['spring'],
      styles: ['casual'],
      patterns: ['striped'],
      fits: ['loose'],
      formality: 1,
    })
    const b = pieceOf('b', 'bottom', {
      colors: [blue],
      seasons: ['winter'],
      styles: ['casual'],
      patterns: ['solid'],
      fits: ['slim'],
      formality: 3,
    })
    for (const rule of outfitRules) expect(rule.pair?.(a, b)?.value).toBe(rule.pair?.(b, a)?.value)
  })
  it('want clothes of one season, and of the one that is wished for', () => {
    const [coat, sandals] = [
      pieceOf('a', 'outerwear', { seasons: ['winter'] }),
      pieceOf('b', 'shoes', { seasons: ['summer'] }),
    ]
    expect(pairOf('season', coat, sandals)?.value).toBe(-1)
    const wish = wishing({ season: { id: 'winter', name: { en: 'winter', zh: '冬季' } } })
    expect(ruleOf('season').piece?.(coat, wish)?.value).toBeGreaterThan(0)
    expect(ruleOf('season').piece?.(sandals, wish)?.value).toBe(-1)
  })
  it('want about as much dress as the occasion asks', () => {
    const wish = wishing({
      occasion: { ids: new Set(['wedding']), formality: 2.5, name: { en: 'wedding', zh: '婚礼' } },
    })
    const worth = (more: object) => ruleOf('occasion').piece?.(pieceOf('a', 'shoes', more), wish)?.value ?? 0
    expect(worth({ occasions: ['wedding'] })).toBe(1)
    expect(worth({ formality: 2.5 })).toBeGreaterThan(0)
    expect(worth({ formality: 0 })).toBeLessThan(-0.5)
  })
  it('want one pattern at most, and one loose half', () => {
    const striped = pieceOf('a', 'top', { patterns: ['striped'], fits: ['loose'] })
    const worth = (id: string, more: object) => pairOf(id, striped, pieceOf('b', 'bottom', more))?.value ?? 0
    expect(worth('pattern-mix', { patterns: ['checked'] })).toBeLessThan(0)
    expect(worth('pattern-mix', { patterns: ['solid'] })).toBeGreaterThan(0)
    expect(worth('proportion', { fits: ['slim'] })).toBeGreaterThan(0)
    expect(worth('proportion', { fits: ['wide-leg'] })).toBeLessThan(0)
  })
  it('want a cut that suits the figure that was named', () => {
    const worth = (fits: string[]) =>
      ruleOf('figure').piece?.(pieceOf('a', 'bottom', { fits }), wishing({ figure: 'petite' }))?.value
    expect(worth(['high-waist'])).toBeGreaterThan(0)
    expect(worth(['oversized'])).toBeLessThan(0)
  })
})
