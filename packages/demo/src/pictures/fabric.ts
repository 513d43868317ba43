import type { MaterialSlug } from '../words/materials.js'
import type { PatternSlug } from '../words/traits.js'
import { lightness, mix, toned } from './tint.js'

export interface Fabric {
  readonly color: string
  readonly pattern: PatternSlug
  readonly material: MaterialSlug
  /** Stripes across the body instead of down it. */
  readonly isCrosswise: boolean
}

interface Tile {
  readonly size: readonly [wide: number, high: number]
  readonly body: string
}

const path = (d: string, stroke: string, width: number, opacity = 1) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" opacity="${opacity}"/>`
const dot = (x: number, y: number, r: number, fill: string, opacity = 1) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" opacity="${opacity}"/>`

/** A color that stands out on the cloth without shouting. */
export function companion(color: string): string {
  return lightness(color) > 0.62 ? mix(color, '#2f3d5c', 0.72) : mix(color, '#fbf5ea', 0.82)
}

const gleaming = new Set<MaterialSlug>([
  'silk',
  'leather',
  'nylon',
  'down',
  'ceramic',
  'porcelain',
  'glass',
  'stainless-steel',
  'aluminum',
  'plastic',
  'acetate',
  'silver',
  'rubber',
])

/** How much a material gleams, 0 to 1. */
export const gleamOf = (material: MaterialSlug) => (material === 'viscose' ? 0.4 : gleaming.has(material) ? 0.8 : 0)

/** The tile that repeats over the cloth; the weave when there is no pattern. */
export function fabricTile(fabric: Fabric): Tile {
  return patterned[fabric.pattern]?.(fabric) ?? weave(fabric)
}

const patterned: Partial<Record<PatternSlug, (fabric: Fabric) => Tile>> = {
  stripe,
  check,
  floral,
  dot: dots,
  denim,
  knit: cable,
  leather: pebbles,
}

function stripe({ color, isCrosswise }: Fabric): Tile {
  const thin = companion(color)
  return isCrosswise
    ? { size: [40, 46], body: `<rect width="40" height="15" y="8" fill="${thin}" opacity=".86"/>` }
    : {
        size: [26, 40],
        body: `<rect width="5" height="40" x="6" fill="${thin}" opacity=".7"/><rect width="1.6" height="40" x="17" fill="${thin}" opacity=".45"/>`,
      }
}

function check({ color }: Fabric): Tile {
  const band = companion(color)
  const warm = lightness(color) > 0.62 ? '#a8573f' : '#e7c48a'
  return {
    size: [84, 84],
    body:
      `<rect width="30" height="84" x="10" fill="${band}" opacity=".32"/><rect width="84" height="30" y="10" fill="${band}" opacity=".32"/>` +
      `<rect width="3" height="84" x="60" fill="${warm}" opacity=".75"/><rect width="84" height="3" y="60" fill="${warm}" opacity=".75"/>` +
      `<rect width="2" height="84" x="24" fill="${color}" opacity=".7"/><rect width="84" height="2" y="24" fill="${color}" opacity=".7"/>`,
  }
}

const petals = (x: number, y: number, r: number, fill: string, heart: string, turn: number) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">${[0, 72, 144, 216, 288]
    .map(
      (angle) =>
        `<ellipse cx="0" cy="${-r * 0.62}" rx="${r * 0.42}" ry="${r * 0.58}" fill="${fill}" transform="rotate(${angle})"/>`,
    )
    .join('')}<circle r="${r * 0.26}" fill="${heart}"/></g>`

const leaf = (x: number, y: number, turn: number, fill: string) =>
  `<path d="M0 0C7 -9 19 -9 26 0C19 6 7 6 0 0Z" fill="${fill}" transform="translate(${x} ${y}) rotate(${turn})"/>`

function floral({ color }: Fabric): Tile {
  const isLight = lightness(color) > 0.55
  const [first, second, third] = isLight ? ['#d4645c', '#e8a24e', '#5f79b4'] : ['#fbe9dc', '#f0b9a8', '#f4d58d']
  const green = isLight ? '#6e8f6b' : '#a9c4a0'
  return {
    size: [132, 140],
    body:
      leaf(40, 34, 24, green) +
      leaf(20, 46, 150, green) +
      leaf(106, 92, -30, green) +
      leaf(74, 108, 190, green) +
      leaf(66, 8, 80, green) +
      petals(30, 36, 19, first, '#f6d98b', 10) +
      petals(94, 98, 17, second, '#fff4dc', 40) +
      petals(102, 26, 11, third, '#fff4dc', 0) +
      petals(32, 108, 12, third, '#f6d98b', 25) +
      petals(66, 66, 7, first, '#fff4dc', 15),
  }
}

function dots({ color }: Fabric): Tile {
  const spot = companion(color)
  return {
    size: [58, 58],
    body:
      dot(14, 14, 7.5, spot, 0.9) + dot(43, 43, 7.5, spot, 0.9) + dot(43, 14, 3, spot, 0.7) + dot(14, 43, 3, spot, 0.7),
  }
}

function denim({ color }: Fabric): Tile {
  const pale = toned(color, 0.35)
  return {
    size: [8, 8],
    body: path('M-2 6L6 -2M2 10L10 2', pale, 1.1, 0.5) + path('M-2 2L2 -2M6 10L10 6', toned(color, -0.35), 1, 0.35),
  }
}

function cable({ color }: Fabric): Tile {
  const deep = toned(color, -0.34)
  const high = toned(color, 0.3)
  const rib = [4, 92].map((x) => path(`M${x} 0V72`, deep, 3, 0.4) + path(`M${x + 5} 0V72`, high, 2, 0.4)).join('')
  const strand = 'M24 0C24 22 72 14 72 36C72 58 24 50 24 72'
  const other = 'M72 0C72 22 24 14 24 36C24 58 72 50 72 72'
  return {
    size: [96, 72],
    body: `${rib}${path(other, deep, 25, 0.42)}${path(other, color, 20)}${path(other, high, 4, 0.4)}${path(strand, deep, 25, 0.42)}${path(strand, color, 20)}${path(strand, high, 4, 0.45)}`,
  }
}

function pebbles({ color }: Fabric): Tile {
  const deep = toned(color, -0.4)
  const high = toned(color, 0.35)
  const grain =
    'M3 5Q9 1 13 6Q14 12 8 13Q2 11 3 5ZM17 3Q23 2 25 8Q22 13 17 10Q14 6 17 3ZM5 17Q11 15 14 20Q13 26 7 25Q2 22 5 17ZM18 15Q25 14 26 20Q23 26 18 24Q15 19 18 15Z'
  return {
    size: [28, 28],
    body: `${path(grain, deep, 1.3, 0.32)}<g transform="translate(-1 -1)">${path(grain, high, 0.8, 0.28)}</g>`,
  }
}

const knitted = new Set<MaterialSlug>(['wool', 'cashmere', 'knit'])

/** How plain cloth looks from near: stitches, slubs, nap or plait. */
function weave({ color, material }: Fabric): Tile {
  const deep = toned(color, -0.4)
  const high = toned(color, 0.4)
  if (knitted.has(material))
    return {
      size: [12, 10],
      body: path('M1 1L6 7L11 1', deep, 1.6, 0.24) + path('M1 -1L6 5L11 -1M1 9L6 15L11 9', high, 1.2, 0.22),
    }
  if (material === 'linen')
    return {
      size: [34, 30],
      body: path('M0 4H20M12 13H34M4 22H28', high, 1.2, 0.25) + path('M6 0V18M20 8V30M29 0V12', deep, 1, 0.16),
    }
  if (material === 'fleece')
    return {
      size: [16, 16],
      body: dot(4, 4, 3, high, 0.2) + dot(12, 10, 3.5, deep, 0.1) + dot(11, 2, 2, deep, 0.1) + dot(3, 12, 2, high, 0.2),
    }
  if (material === 'straw')
    return { size: [20, 20], body: path('M0 5H10M10 15H20', high, 4, 0.4) + path('M5 10V20M15 0V10', deep, 3.5, 0.3) }
  if (material === 'mesh') return { size: [12, 12], body: dot(3, 3, 1.7, deep, 0.4) + dot(9, 9, 1.7, deep, 0.4) }
  if (material === 'canvas')
    return { size: [8, 8], body: path('M0 2H8M0 6H8', high, 1.4, 0.2) + path('M2 0V8M6 0V8', deep, 1.2, 0.16) }
  if (material === 'wood' || material === 'rubberwood' || material === 'bamboo')
    return {
      size: [420, 46],
      body: path('M0 8C120 2 220 16 420 8M0 24C90 32 260 16 420 24M0 38C140 42 300 32 420 38', deep, 1.8, 0.22),
    }
  if (weaveless.has(material)) return { size: [8, 8], body: '' }
  return { size: [6, 6], body: path('M0 1.5H6M0 4.5H6', high, 0.8, 0.12) + path('M1.5 0V6M4.5 0V6', deep, 0.8, 0.08) }
}

const weaveless = new Set<MaterialSlug>([
  'leather',
  'suede',
  'down',
  'ceramic',
  'porcelain',
  'glass',
  'stainless-steel',
  'aluminum',
  'plastic',
  'acetate',
  'silver',
  'wax',
  'rubber',
  'foam',
  'nylon',
  'silk',
])
