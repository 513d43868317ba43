/** A color as lightness (0 to 1), chroma (0 to about 0.37) and hue (degrees). */
export interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** Red, green and blue as linear light, 0 to 1 inside the sRGB gamut. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
const toGamma = (linear: number) => (linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055)

/** Reads `#rrggbb`. */
export function hexToLinear(hex: string): LinearRgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [toLinear((value >> 16) / 255), toLinear(((value >> 8) & 255) / 255), toLinear((value & 255) / 255)]
}

/** Writes `#rrggbb`; what lies outside the gamut is clipped. */
export function linearToHex(color: LinearRgb): string {
  const channel = (linear: number) =>
    Math.round(Math.min(1, Math.max(0, toGamma(Math.max(0, linear)))) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${color.map(channel).join('')}`
}

/** Source: Björn Ottosson, "A perceptual color space for image processing", 2020. */
export function linearToOklch([red, green, blue]: LinearRgb): Oklch {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  }
}

/** The inverse of linearToOklch; may lie outside the sRGB gamut. */
export function oklchToLinear({ lightness, chroma, hue }: Oklch): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

/** Lowers the chroma, and nothing else, until the color can be shown in sRGB. */
export function intoGamut(color: Oklch): Oklch {
  const fits = (chroma: number) =>
    oklchToLinear({ ...color, chroma }).every((channel) => channel > -0.0005 && channel < 1.0005)
  if (fits(color.chroma)) return color
  let low = 0
  let high = color.chroma
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return { ...color, chroma: low }
}

/** The WCAG 2 contrast ratio of two colors, 1 to 21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const light = ([red, green, blue]: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
