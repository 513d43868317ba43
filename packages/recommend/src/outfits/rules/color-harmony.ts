import type { Bilingual } from '@elmo-chat/kernel'
import type { Piece, PieceColor } from '../piece.js'
import type { Finding, OutfitRule } from '../rule.js'

/** How two colors stand to each other. */
export type Harmony = 'neutrals' | 'neutral' | 'tonal' | 'analogous' | 'contrast' | 'complementary' | 'muted' | 'clash'

/**
 * Black, white and grays; what is nearly so; and the colors of earth, sand and denim, which dressers count among them.
 * Chroma and hue are OKLCH's.
 */
export function isNeutral({ lightness, chroma, hue }: PieceColor): boolean {
  if (chroma < 0.04) return true
  if (hue >= 45 && hue <= 100 && chroma < 0.095) return true
  return hue >= 240 && hue <= 290 && lightness < 0.55 && chroma < 0.09
}

/** How two colors go together, by the angle between their hues and how vivid they are. */
export function harmonyOf(a: PieceColor, b: PieceColor): Harmony {
  if (isNeutral(a) && isNeutral(b)) return 'neutrals'
  if (isNeutral(a) || isNeutral(b)) return 'neutral'
  const turn = Math.abs(a.hue - b.hue) % 360
  const angle = Math.min(turn, 360 - turn)
  if (angle <= 20) return 'tonal'
  if (angle <= 60) return 'analogous'
  const vivid = Math.min(a.chroma, b.chroma) >= 0.09
  if (angle >= 150) return vivid ? 'contrast' : 'complementary'
  return vivid ? 'clash' : 'muted'
}

const VALUES: Readonly<Record<Harmony, number>> = {
  neutrals: 0.5,
  neutral: 0.65,
  tonal: 0.55,
  analogous: 0.5,
  complementary: 0.45,
  contrast: 0.1,
  muted: 0.1,
  clash: -0.7,
}
/** What light against dark adds to two neutrals. */
const LIGHT_AND_DARK = 0.2

/** More colors than this in one piece, and no single one speaks for it. */
const FEW = 2

export const colorHarmony: OutfitRule = {
  id: 'color-harmony',
  weight: 1,
  pair: (a, b) => {
    const [one, other] = [colorOf(a), colorOf(b)]
    return one && other ? found(one, other) : null
  },
}

const colorOf = ({ colors }: Piece) => (colors.length > 0 && colors.length <= FEW ? colors[0] : null)

function found(a: PieceColor, b: PieceColor): Finding {
  const [first, second] = inOrder(a, b)
  const harmony = harmonyOf(a, b)
  const opposed = harmony === 'neutrals' && Math.abs(a.lightness - b.lightness) > 0.35
  return { value: VALUES[harmony] + (opposed ? LIGHT_AND_DARK : 0), says: sentence(harmony, opposed, first, second) }
}

/** A colored one before a neutral, else as names sort: the sentence does not depend on which piece came first. */
function inOrder(a: PieceColor, b: PieceColor): [PieceColor, PieceColor] {
  const rank = (color: PieceColor) => `${isNeutral(color) ? 1 : 0} ${color.name.en}`
  return rank(a) <= rank(b) ? [a, b] : [b, a]
}

function sentence(harmony: Harmony, opposed: boolean, a: PieceColor, b: PieceColor): Bilingual {
  const [en, zh] = [
    { a: a.name.en, b: b.name.en },
    { a: a.name.zh, b: b.name.zh },
  ]
  if (a.name.en === b.name.en) return { en: `${en.a} again: one picks up the other`, zh: `同为${zh.a}，彼此呼应` }
  switch (harmony) {
    case 'neutrals':
      return opposed
        ? { en: `${en.a} and ${en.b}: light against dark`, zh: `${zh.a}配${zh.b}，明暗分明` }
        : { en: `${en.a} and ${en.b}: quiet neutrals`, zh: `${zh.a}配${zh.b}，中性色耐看` }
    case 'neutral':
      return { en: `${en.b} lets the ${en.a} lead`, zh: `${zh.b}衬托${zh.a}` }
    case 'tonal':
      return { en: `${en.a} and ${en.b}: shades of one color`, zh: `${zh.a}与${zh.b}是同色系` }
    case 'analogous':
      return { en: `${en.a} and ${en.b} are neighbors on the color wheel`, zh: `${zh.a}与${zh.b}是邻近色` }
    case 'complementary':
      return { en: `${en.a} and ${en.b} are opposites, one of them soft`, zh: `${zh.a}与${zh.b}是柔和的互补色` }
    case 'contrast':
      return { en: `${en.a} and ${en.b}: a bold contrast`, zh: `${zh.a}与${zh.b}对比大胆` }
    case 'muted':
      return { en: `${en.a} and ${en.b}: both are soft`, zh: `${zh.a}与${zh.b}都偏柔和` }
    case 'clash':
      return { en: `${en.a} and ${en.b} compete`, zh: `${zh.a}与${zh.b}颜色相冲` }
  }
}
