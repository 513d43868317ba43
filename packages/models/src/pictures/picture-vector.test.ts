import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PICTURE_FLOATS, pictureVector } from './picture-vector.js'
import type { Pixels } from './pixels.js'

const SIDE = 64
type Color = readonly [red: number, green: number, blue: number]
type Inside = (x: number, y: number) => boolean

const WALL: Color = [240, 238, 232]
const tall: Inside = (x, y) => x > 0.35 && x < 0.65 && y > 0.1 && y < 0.9
const wide: Inside = (x, y) => x > 0.1 && x < 0.9 && y > 0.35 && y < 0.65

/** A thing of one shape before a wall; its color may change from place to place. */
function drawn(inside: Inside, colorAt: (x: number, y: number) => Color, wall: Color = WALL): Pixels {
  const rgba = new Uint8Array(SIDE * SIDE * 4)
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++)
      rgba.set([...(inside(x / SIDE, y / SIDE) ? colorAt(x, y) : wall), 255], (y * SIDE + x) * 4)
  return { width: SIDE, height: SIDE, rgba }
}

const plain = (color: Color) => () => color
const RED: Color = [190, 40, 45]
const DARK_RED: Color = [165, 38, 42]
const BLUE: Color = [50, 90, 180]
const alike = (a: Pixels, b: Pixels) => {
  const [one, other] = [pictureVector(a), pictureVector(b)]
  return one.reduce((sum, value, at) => sum + value * other[at], 0)
}

describe('the vector of a picture', () => {
  const redTall = drawn(tall, plain(RED))
  it('has a length of one, and is nearest to itself', () => {
    expect(pictureVector(redTall)).toHaveLength(PICTURE_FLOATS)
    expect(alike(redTall, redTall)).toBeCloseTo(1, 5)
  })
  it('tells colors, and that shades are nearer than hues', () => {
    const shade = alike(redTall, drawn(tall, plain(DARK_RED)))
    expect(shade).toBeGreaterThan(alike(redTall, drawn(tall, plain(BLUE))) + 0.1)
  })
  it('tells outlines of one color', () => {
    expect(alike(redTall, drawn(tall, plain(DARK_RED)))).toBeGreaterThan(alike(redTall, drawn(wide, plain(RED))) + 0.1)
  })
  it('tells stripes from checks and both from plain cloth', () => {
    const stripes = drawn(tall, (_, y) => (y % 8 < 4 ? RED : BLUE))
    const columns = drawn(tall, (x) => (x % 8 < 4 ? RED : BLUE))
    expect(alike(stripes, columns)).toBeLessThan(0.95)
    expect(alike(stripes, redTall)).toBeLessThan(0.95)
  })
  it('does not mind the wall, where the thing stands, or how large it is', () => {
    const moved = drawn((x, y) => tall(x - 0.1, y), plain(RED), [200, 215, 225])
    const small = drawn((x, y) => tall((x - 0.25) * 2, (y - 0.25) * 2), plain(RED))
    expect(alike(redTall, moved)).toBeGreaterThan(0.9)
    expect(alike(redTall, small)).toBeGreaterThan(0.85)
  })
  it('of any picture is made of numbers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8 * 8 * 4, maxLength: 8 * 8 * 4 }), (rgba) => {
        const vector = pictureVector({ width: 8, height: 8, rgba })
        expect(vector.every(Number.isFinite)).toBe(true)
        expect(Math.hypot(...vector)).toBeLessThan(1.00001)
      }),
    )
  })
})
