import { toOklab } from './oklab.js'
import type { Pixels } from './pixels.js'

/** Floats of a picture's vector: colors, shape, texture. */
export const PICTURE_FLOATS = 96

const LIGHTNESSES = 4
const HUES = 8
/** Colors without a hue have a bin of their own. */
const TINTS = HUES + 1
const COLORS = LIGHTNESSES * TINTS
const GRID = 6
const SHAPE = GRID * GRID
const ORIENTATIONS = 8
const BANDS = 3
const TEXTURE = ORIENTATIONS * BANDS
/** The length of each part: how much it counts. */
const WEIGHTS = { color: 1, shape: 0.9, texture: 0.6 }
/** The contrast that plain cloth is taken to have at each pixel. */
const PLAIN = 0.03
/** Chroma up to which a color has no hue. */
const GRAYISH = 0.035
/** How far from the background, in OKLab, what is shown begins. */
const FOREGROUND = 0.09
/** Less of the picture than this is no thing that is shown: then all of it is. */
const LEAST_SHOWN = 0.03
const LIGHT_COUNTS = 0.6
/** How much of its bounds a frame fills, how many are looked into, and how far inside their edges. */
const FILLED = 0.8
const FRAMES = 2
const INSET = 3
const LEAST_SIDE = 12

/**
 * What a picture looks like, as a vector of length 1 whose products with others say how alike they are: the colors of what is
 * shown, apart from a plain background, in OKLab; its outline within its own bounds; the directions of the edges in its upper,
 * middle and lower third. It knows nothing of what things are: it tells a striped blue top from a plain red one, and not a
 * top from a picture of a top on a bag.
 *
 * Cost  one pass over the pixels; meant for pictures of some 64 x 64.
 */
export function pictureVector(pixels: Pixels): Float32Array {
  const lab = labOf(pixels)
  const shown = shownPart(pixels, lab)
  const vector = new Float32Array(PICTURE_FLOATS)
  const parts = [
    [colorsOf(pixels, lab, shown), WEIGHTS.color],
    [shapeOf(pixels, shown), WEIGHTS.shape],
    [textureOf(pixels, lab, shown), WEIGHTS.texture],
  ] as const
  const all = Math.hypot(...parts.map(([, weight]) => weight))
  let at = 0
  for (const [part, weight] of parts) {
    const length = Math.hypot(...part)
    for (const value of part) vector[at++] = length > 0 ? (value / length) * (weight / all) : 0
  }
  return vector
}

function labOf({ rgba, width, height }: Pixels): Float32Array {
  const lab = new Float32Array(width * height * 3)
  for (let at = 0; at < width * height; at++) toOklab(rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2], lab, at * 3)
  return lab
}

interface Shown extends Region {
  /** 1 for each pixel of what is shown. */
  readonly mask: Uint8Array
  readonly count: number
}

interface Region {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What stands out from the background; looked for again within a frame, such as a product's picture in a screenshot. */
function shownPart(pixels: Pixels, lab: Float32Array): Shown {
  const { width, height } = pixels
  let region: Region = { left: 0, top: 0, right: width, bottom: height }
  let shown = standingOut(pixels, lab, region)
  for (let frame = 0; frame < FRAMES && isFrame(shown, width); frame++) {
    const { left, top, right, bottom } = shown
    region = { left: left + INSET, top: top + INSET, right: right - INSET, bottom: bottom - INSET }
    if (region.right - region.left < LEAST_SIDE || region.bottom - region.top < LEAST_SIDE) break
    const within = standingOut(pixels, lab, region)
    if (within.count < LEAST_SHOWN * (region.right - region.left) * (region.bottom - region.top)) break
    shown = within
  }
  if (shown.count >= LEAST_SHOWN * width * height) return shown
  return {
    mask: new Uint8Array(width * height).fill(1),
    count: width * height,
    left: 0,
    top: 0,
    right: width,
    bottom: height,
  }
}

/** Whether what stands out is a filled rectangle, which hardly any thing is. */
function isFrame({ count, left, top, right, bottom }: Shown, width: number): boolean {
  const size = (right - left) * (bottom - top)
  return count >= FILLED * size && right - left >= width / 3
}

function standingOut({ width, height, rgba }: Pixels, lab: Float32Array, region: Region): Shown {
  const behind = borderColor(width, lab, region)
  const mask = new Uint8Array(width * height)
  let [count, left, top, right, bottom] = [0, width, height, 0, 0]
  for (let y = region.top; y < region.bottom; y++) {
    for (let x = region.left; x < region.right; x++) {
      const at = y * width + x
      // Light falls off towards the edges of a photo: lightness tells a thing from what is behind it less than its tint.
      const far = Math.hypot(
        LIGHT_COUNTS * (lab[at * 3] - behind[0]),
        lab[at * 3 + 1] - behind[1],
        lab[at * 3 + 2] - behind[2],
      )
      if (rgba[at * 4 + 3] < 128 || far < FOREGROUND) continue
      mask[at] = 1
      count++
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  return { mask, count, left, top, right, bottom }
}

/** The median color along the border of a region. */
function borderColor(width: number, lab: Float32Array, { left, top, right, bottom }: Region): readonly number[] {
  const border: number[] = []
  for (let x = left; x < right; x++) border.push(top * width + x, (bottom - 1) * width + x)
  for (let y = top + 1; y < bottom - 1; y++) border.push(y * width + left, y * width + right - 1)
  return [0, 1, 2].map((channel) => {
    const values = border.map((at) => lab[at * 3 + channel]).sort((a, b) => a - b)
    return values[values.length >> 1]
  })
}

/** Roots of shares, so that products compare distributions as Hellinger does; a color counts for the two bins nearest to it. */
function colorsOf({ width, height }: Pixels, lab: Float32Array, { mask }: Shown): Float32Array {
  const shares = new Float32Array(COLORS)
  for (let at = 0; at < width * height; at++) {
    if (!mask[at]) continue
    const [lightness, a, b] = [lab[at * 3], lab[at * 3 + 1], lab[at * 3 + 2]]
    const level = Math.min(LIGHTNESSES - 1, Math.max(0, lightness * LIGHTNESSES - 0.5))
    const low = Math.floor(level)
    const chroma = Math.hypot(a, b)
    const colored = Math.min(1, Math.max(0, chroma / GRAYISH - 1))
    const turn = ((Math.atan2(b, a) / (2 * Math.PI) + 1) * HUES) % HUES
    const hue = Math.floor(turn)
    for (const [row, weight] of [
      [low, 1 - (level - low)],
      [Math.min(LIGHTNESSES - 1, low + 1), level - low],
    ]) {
      shares[row * TINTS + HUES] += weight * (1 - colored)
      shares[row * TINTS + (hue % HUES)] += weight * colored * (1 - (turn - hue))
      shares[row * TINTS + ((hue + 1) % HUES)] += weight * colored * (turn - hue)
    }
  }
  return shares.map(Math.sqrt)
}

/** How full each cell of a grid over the bounds is, less the mean: what is the same for all shapes tells nothing. */
function shapeOf({ width }: Pixels, { mask, left, top, right, bottom }: Shown): Float32Array {
  const filled = new Float32Array(SHAPE)
  const counts = new Float32Array(SHAPE)
  // A square around the bounds, so that long things stay long.
  const side = Math.max(right - left, bottom - top, 1)
  const [x0, y0] = [(left + right - side) / 2, (top + bottom - side) / 2]
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const cell = Math.floor((y * GRID) / side) * GRID + Math.floor((x * GRID) / side)
      const [px, py] = [Math.round(x0 + x), Math.round(y0 + y)]
      counts[cell]++
      if (px >= left && px < right && py >= top && py < bottom) filled[cell] += mask[py * width + px]
    }
  }
  const shares = filled.map((sum, cell) => sum / Math.max(1, counts[cell]))
  const mean = shares.reduce((sum, share) => sum + share, 0) / SHAPE
  return shares.map((share) => share - mean)
}

/**
 * The directions of edges inside what is shown, each as strong as its contrast in lightness or tint. Its outline is left to the
 * shape, and plain cloth has a little of every direction.
 */
function textureOf({ width, height }: Pixels, lab: Float32Array, { mask, top, bottom }: Shown): Float32Array {
  const edges = new Float32Array(TEXTURE)
  let inside = 0
  for (let y = Math.max(1, top); y < Math.min(height - 1, bottom); y++) {
    const band = Math.min(BANDS - 1, Math.floor(((y - top) * BANDS) / Math.max(1, bottom - top)))
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      if (!mask[at] || !mask[at - 1] || !mask[at + 1] || !mask[at - width] || !mask[at + width]) continue
      inside++
      let [dx, dy, strength] = [0, 0, 0]
      for (let channel = 0; channel < 3; channel++) {
        const across = lab[(at + 1) * 3 + channel] - lab[(at - 1) * 3 + channel]
        const down = lab[(at + width) * 3 + channel] - lab[(at - width) * 3 + channel]
        if (Math.hypot(across, down) > strength) [dx, dy, strength] = [across, down, Math.hypot(across, down)]
      }
      // An edge has a direction without a sign.
      const turn = ((Math.atan2(dy, dx) / Math.PI + 1) % 1) * ORIENTATIONS
      edges[band * ORIENTATIONS + Math.min(ORIENTATIONS - 1, Math.floor(turn))] += strength
    }
  }
  const plain = Math.max(1, (PLAIN * inside) / TEXTURE)
  return edges.map((sum) => Math.sqrt(sum + plain))
}
