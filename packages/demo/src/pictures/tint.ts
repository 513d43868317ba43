/** Colors as `#rrggbb`; mixing is done channel by channel, which is enough for shading cloth. */

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** A color on the way from one to another; `share` 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  return `#${channels(from)
    .map((channel, index) => Math.round(channel + (target[index]! - channel) * share))
    .map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, '0'))
    .join('')}`
}

/** How light a color looks, 0 to 1. */
export function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex)
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
}

const shadow = '#1c1526'
const light = '#fffaf0'

/** The same material in more light (`tone` up to 1) or in shade (down to -1). */
export function toned(hex: string, tone: number): string {
  return tone < 0 ? mix(hex, shadow, -tone) : mix(hex, light, tone)
}
