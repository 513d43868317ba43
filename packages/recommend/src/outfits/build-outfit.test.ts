import { seededRandom } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOutfit, type Outfit } from './build-outfit.js'
import { OutfitScorer } from './outfit-scorer.js'
import { NO_WISH, type OutfitWish, type Piece, type Slot } from './piece.js'
import { blue, pieceOf, red, SLOTS, white } from './testing/made-up-pieces.js'

const scorer = (wish: OutfitWish = NO_WISH, learned?: (a: Piece, b: Piece) => number | null) =>
  new OutfitScorer(wish, learned ? { learned } : {})
const wardrobe: Piece[] = SLOTS.flatMap((slot) =>
  [100, 200, 300].map((price) => pieceOf(`${slot}-${price}`, slot, { price, colors: [white] })),
)
const slotsOf = (outfit: Outfit | null) => outfit?.pieces.map(({ slot }) => slot)

describe('an outfit', () => {
  it('has a top and a bottom or a dress, shoes, and what else there is', () => {
    const outfit = buildOutfit({ anchor: null, candidates: wardrobe, budget: null }, scorer())
    expect(slotsOf(outfit)?.filter((slot) => slot !== 'top' && slot !== 'bottom' && slot !== 'dress')).toEqual([
      'shoes',
      'outerwear',
      'bag',
    ])
  })
  it.each(SLOTS)('keeps what it is built around, once: %s', (slot) => {
    const anchor = pieceOf('anchor', slot, { price: 900 })
    const outfit = buildOutfit({ anchor, candidates: wardrobe, budget: null }, scorer())
    expect(outfit?.pieces[0]).toBe(anchor)
    expect(slotsOf(outfit)?.filter((one) => one === slot)).toHaveLength(1)
    if (slot === 'dress') expect(slotsOf(outfit)).not.toContain('top')
    if (slot === 'top') expect(slotsOf(outfit)).not.toContain('dress')
  })
  it('goes without what is not offered', () => {
    const barefoot = wardrobe.filter(({ slot }) => slot === 'top' || slot === 'bottom')
    expect(slotsOf(buildOutfit({ anchor: null, candidates: barefoot, budget: null }, scorer()))).toEqual([
      'top',
      'bottom',
    ])
  })
  it('is null where the money is not enough, or nothing comes together', () => {
    expect(buildOutfit({ anchor: pieceOf('alone', 'top'), candidates: [], budget: null }, scorer())).toBeNull()
    expect(buildOutfit({ anchor: null, candidates: wardrobe, budget: 199 }, scorer())).toBeNull()
    const dear = pieceOf('dear', 'top', { price: 500 })
    expect(buildOutfit({ anchor: dear, candidates: wardrobe, budget: 650 }, scorer())).toBeNull()
  })
  it('leaves out extras before it breaks the budget', () => {
    const outfit = buildOutfit({ anchor: null, candidates: wardrobe, budget: 200 }, scorer())
    expect(slotsOf(outfit)).toEqual(['dress', 'shoes'])
  })
  it('wears what is made for the occasion and the season', () => {
    const fit = SLOTS.map((slot) => pieceOf(`fit-${slot}`, slot, { occasions: ['wedding'], seasons: ['autumn'] }))
    const unfit = SLOTS.map((slot) => pieceOf(`a-${slot}`, slot, { occasions: ['beach'], seasons: ['summer'] }))
    const wish: OutfitWish = {
      ...NO_WISH,
      season: { id: 'autumn', name: { en: 'autumn', zh: '秋季' } },
      occasion: { ids: new Set(['wedding']), formality: null, name: { en: 'wedding', zh: '婚礼' } },
    }
    const outfit = buildOutfit({ anchor: null, candidates: [...unfit, ...fit], budget: null }, scorer(wish))
    expect(outfit?.pieces.every(({ id }) => id.startsWith('fit-'))).toBe(true)
  })
  it('follows what was learned where no rule speaks', () => {
    const candidates = SLOTS.flatMap((slot) => [pieceOf(`a-${slot}`, slot), pieceOf(`b-${slot}`, slot)])
    const likesB = (a: Piece, b: Piece) => (a.id.startsWith('b-') && b.id.startsWith('b-') ? 2 : -2)
    const outfit = buildOutfit({ anchor: null, candidates, budget: null }, scorer(NO_WISH, likesB))
    expect(outfit?.pieces.every(({ id }) => id.startsWith('b-'))).toBe(true)
    expect(outfit?.shares.some(({ rule, says }) => rule === 'learned' && says?.en === 'Often chosen together')).toBe(
      true,
    )
  })
})

describe('any outfit', () => {
  const piece = fc.record({
    slot: fc.constantFrom<Slot>(...SLOTS),
    price: fc.integer({ min: 1, max: 500 }),
    colors: fc.subarray([white, red, blue], { maxLength: 2 }),
    seasons: fc.subarray(['spring', 'summer', 'autumn', 'winter'] as const),
    formality: fc.option(fc.constantFrom(0, 1, 2, 3)),
    styles: fc.subarray(['casual', 'formal']),
    patterns: fc.subarray(['solid', 'striped']),
  })
  const pieces = fc
    .array(piece, { maxLength: 40 })
    .map((all) => all.map(({ slot, ...more }, at) => pieceOf(String(at), slot, more)))
  const budget = fc.option(fc.integer({ min: 50, max: 1500 }))

  it('adds up, in score and in price, within the budget, with no slot twice', () => {
    fc.assert(
      fc.property(pieces, budget, fc.boolean(), ([first, ...rest], limit, isAnchored) => {
        const anchor = isAnchored ? (first ?? null) : null
        const outfit = buildOutfit({ anchor, candidates: rest, budget: limit }, scorer())
        if (!outfit) return
        expect(outfit.shares.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(outfit.score, 9)
        expect(outfit.pieces.reduce((sum, { price }) => sum + price, 0)).toBe(outfit.total)
        expect(outfit.total).toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY)
        expect(new Set(slotsOf(outfit)).size).toBe(outfit.pieces.length)
        if (anchor) expect(outfit.pieces[0]).toBe(anchor)
      }),
      { numRuns: 100 },
    )
  })
  it('does not depend on the order of what can be taken', () => {
    fc.assert(
      fc.property(pieces, fc.integer(), (all, seed) => {
        const random = seededRandom(seed)
        const shuffled = all
          .map((one) => ({ one, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const built = (candidates: readonly Piece[]) =>
          buildOutfit({ anchor: null, candidates, budget: null }, scorer())?.score
        const [one, other] = [built(all), built(shuffled)]
        if (one === undefined) expect(other).toBeUndefined()
        else expect(other).toBeCloseTo(one, 9)
      }),
      { numRuns: 50 },
    )
  })
})
