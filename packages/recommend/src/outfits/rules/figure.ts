import type { Bilingual } from '@elmo-chat/kernel'
import type { Figure } from '../piece.js'
import type { OutfitRule } from '../rule.js'

interface Cut {
  readonly good: ReadonlySet<string>
  readonly poor: ReadonlySet<string>
  readonly says: Bilingual
  readonly warns: Bilingual
}

const CUTS: Readonly<Record<Figure, Cut>> = {
  petite: {
    good: new Set(['high-waist', 'cropped', 'mini-length', 'slim', 'waisted']),
    poor: new Set(['oversized', 'long-length', 'low-waist', 'drop-waist']),
    says: { en: 'A cut that lengthens a small figure', zh: '版型显高，适合小个子' },
    warns: { en: 'A cut that shortens a small figure', zh: '版型容易压个子' },
  },
  plus: {
    good: new Set(['a-line', 'straight', 'waisted', 'loose', 'high-waist', 'plus-fit', 'slimming', 'stretch-fit']),
    poor: new Set(['skinny', 'tight', 'compression', 'low-waist']),
    says: { en: 'A cut with room where it is wanted', zh: '版型宽裕，不紧绷' },
    warns: { en: 'A narrow cut', zh: '版型偏紧' },
  },
}

/** The cut suits the figure that the customer named. */
export const figure: OutfitRule = {
  id: 'figure',
  weight: 0.6,
  piece: ({ fits }, wish) => {
    if (!wish.figure) return null
    const { good, poor, says, warns } = CUTS[wish.figure]
    if (fits.some((fit) => poor.has(fit))) return { value: -0.6, says: warns }
    return fits.some((fit) => good.has(fit)) ? { value: 0.6, says } : null
  },
}
