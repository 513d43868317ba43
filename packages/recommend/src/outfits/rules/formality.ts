import type { OutfitRule } from '../rule.js'

/** Up to this far apart, a mix looks meant. */
const NEAR = 0.75

/** Two pieces are about equally dressy. */
export const formality: OutfitRule = {
  id: 'formality',
  weight: 0.8,
  pair: (a, b) => {
    if (a.formality === null || b.formality === null) return null
    const distance = Math.abs(a.formality - b.formality)
    if (distance <= NEAR) return { value: 0.5 - distance / 4, says: { en: 'Equally dressy', zh: '正式程度相当' } }
    const [low, high] = a.formality < b.formality ? [a, b] : [b, a]
    return {
      value: Math.max(-1, (NEAR - distance) / 1.5),
      says: {
        en: `The ${low.name.en} is more casual than the ${high.name.en}`,
        zh: `${low.name.zh}比${high.name.zh}随意`,
      },
    }
  },
}
