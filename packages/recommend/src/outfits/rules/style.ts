import type { OutfitRule } from '../rule.js'

/** Two pieces speak the same style; and a piece speaks the one that is wished for. */
export const style: OutfitRule = {
  id: 'style',
  weight: 0.6,
  piece: ({ styles }, wish) =>
    styles.some((one) => wish.styles.has(one))
      ? { value: 0.8, says: { en: 'In the style you asked for', zh: '是您要的风格' } }
      : null,
  pair: (a, b) =>
    a.styles.some((one) => b.styles.includes(one))
      ? { value: 0.6, says: { en: 'The same style', zh: '风格一致' } }
      : null,
}
