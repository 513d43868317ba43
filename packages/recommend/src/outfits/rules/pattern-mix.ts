import type { Piece } from '../piece.js'
import type { OutfitRule } from '../rule.js'

/** Patterns that the eye hardly tells from plain cloth. */
const QUIET = new Set(['solid', 'textured', 'ribbed', 'heather', 'cable-knit', 'jacquard', 'quilted-pattern'])

/** One pattern is enough: it wants plain cloth beside it, and not another. */
export const patternMix: OutfitRule = {
  id: 'pattern-mix',
  weight: 0.5,
  pair: (a, b) => {
    if (a.patterns.length === 0 || b.patterns.length === 0) return null
    const [one, other] = [isBold(a), isBold(b)]
    if (one && other) return { value: -0.8, says: { en: 'Two patterns at once', zh: '两种图案叠在一起' } }
    if (!one && !other) return null
    const [bold, plain] = one ? [a, b] : [b, a]
    return {
      value: 0.5,
      says: {
        en: `The plain ${plain.name.en} leaves the stage to the patterned ${bold.name.en}`,
        zh: `素色${plain.name.zh}衬托有图案的${bold.name.zh}`,
      },
    }
  },
}

const isBold = ({ patterns }: Piece) => patterns.some((pattern) => !QUIET.has(pattern))
