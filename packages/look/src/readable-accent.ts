import { contrast, hexToLinear, intoGamut, linearToHex, linearToOklch, oklchToLinear } from './oklch.js'

export interface ReadableAccent {
  /** For fills, links and marks: at least 4.5:1 against the surfaces of its theme. */
  readonly accent: string
  /** For text on the accent: at least 4.5:1 against it. */
  readonly accentInk: string
}

// The surface of each theme that lies nearest to the accent in lightness, and the ink that goes on the accent.
const themes = {
  light: { surface: '#f4f1ee', ink: '#ffffff', step: -0.005 },
  dark: { surface: '#332e2b', ink: '#1d1513', step: 0.005 },
} as const

const isHex = /^#[0-9a-f]{6}$/i

/**
 * Gives the merchant's color back, as near as it can be read: same hue, lightness moved only as far as contrast needs.
 *
 * @param hex `#rrggbb`; anything else is answered with the house accent.
 * @param onDark whether it will stand on the dark theme's surfaces.
 */
export function readableAccent(hex: string, onDark: boolean): ReadableAccent {
  const { surface, ink, step } = themes[onDark ? 'dark' : 'light']
  const ground = hexToLinear(surface)
  const inkOn = hexToLinear(ink)
  const wanted = linearToOklch(hexToLinear(isHex.test(hex) ? hex : '#ee5a4f'))
  for (let lightness = wanted.lightness; lightness > 0 && lightness < 1; lightness += step) {
    const accent = linearToHex(oklchToLinear(intoGamut({ ...wanted, lightness })))
    const shown = hexToLinear(accent)
    if (contrast(shown, ground) >= 4.5 && contrast(shown, inkOn) >= 4.5) return { accent, accentInk: ink }
  }
  return onDark ? { accent: '#ffffff', accentInk: ink } : { accent: '#000000', accentInk: ink }
}
