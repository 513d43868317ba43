import type { OutfitRule } from '../rule.js'

/** What is neither said to be for the occasion nor dressed like it. */
const OTHERWISE = -0.3
/** What is made for the wider occasion. */
const WIDER = 0.7
/** How far from the formality of an occasion a piece may be to pass as fit for it. */
const NEAR = 0.75

/** Made for the occasion that is wished for, or at least as formal as it wants. */
export const occasion: OutfitRule = {
  id: 'occasion',
  weight: 1.2,
  piece: (piece, wish) => {
    if (!wish.occasion) return null
    const { ids, wider, formality, name } = wish.occasion
    if (piece.occasions.some((id) => ids.has(id)))
      return { value: 1, says: { en: `Made for: ${name.en}`, zh: `适合${name.zh}` } }
    const wide = wider && piece.occasions.flatMap((id) => wider.get(id) ?? [])[0]
    if (wide) return { value: WIDER, says: { en: `Made for: ${wide.en}`, zh: `适合${wide.zh}` } }
    if (formality === null || piece.formality === null) {
      return piece.occasions.length > 0
        ? { value: OTHERWISE, says: { en: `Not said to be for: ${name.en}`, zh: `未注明适合${name.zh}` } }
        : null
    }
    const distance = Math.abs(piece.formality - formality)
    return distance <= NEAR
      ? { value: 0.3, says: { en: `In keeping with: ${name.en}`, zh: `与${name.zh}场合相称` } }
      : {
          value: Math.max(-1, OTHERWISE - distance / 3),
          says:
            piece.formality < formality
              ? { en: `Too casual for: ${name.en}`, zh: `对${name.zh}来说太随意` }
              : { en: `Too formal for: ${name.en}`, zh: `对${name.zh}来说太正式` },
        }
  },
}
