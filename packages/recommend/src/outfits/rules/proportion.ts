import type { Piece } from '../piece.js'
import type { OutfitRule } from '../rule.js'

const LOOSE = new Set(['loose', 'oversized', 'wide-leg', 'a-line', 'batwing'])
const SLIM = new Set(['slim', 'skinny', 'tight', 'close-fit', 'tapered', 'compression'])

/** A loose half wants a slim one. Only a top, with or without what is worn over it, and a bottom have halves. */
export const proportion: OutfitRule = {
  id: 'proportion',
  weight: 0.5,
  pair: (a, b) => {
    const [bottom, upper] = a.slot === 'bottom' ? [a, b] : [b, a]
    if (bottom.slot !== 'bottom' || (upper.slot !== 'top' && upper.slot !== 'outerwear')) return null
    const [above, below] = [volumeOf(upper), volumeOf(bottom)]
    if (above === 0 || below === 0) return null
    if (above !== below)
      return {
        value: 0.6,
        says:
          above > 0
            ? { en: 'Loose above, slim below', zh: '上宽下窄，比例好看' }
            : { en: 'Slim above, loose below', zh: '上窄下宽，比例好看' },
      }
    return above > 0 ? { value: -0.3, says: { en: 'Loose above and below', zh: '上下都偏宽松' } } : null
  },
}

/** 1 for loose, -1 for slim, 0 for neither or unknown. */
function volumeOf({ fits }: Piece): number {
  return Number(fits.some((fit) => LOOSE.has(fit))) - Number(fits.some((fit) => SLIM.has(fit)))
}
