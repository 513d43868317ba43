import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, hexToLinear, linearToOklch, oklchToLinear } from './oklch.js'
import { readableAccent } from './readable-accent.js'

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('readableAccent', () => {
  it('reaches 4.5:1 against its surface and for its ink, whatever color it is given', () => {
    fc.assert(
      fc.property(anyHex, fc.boolean(), (hex, onDark) => {
        const { accent, accentInk } = readableAccent(hex, onDark)
        const shown = hexToLinear(accent)
        expect(contrast(shown, hexToLinear(accentInk))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(shown, hexToLinear(onDark ? '#332e2b' : '#f4f1ee'))).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
  it('leaves a color that already reads well as it is', () => {
    expect(readableAccent('#1d4ed8', false).accent).toBe('#1d4ed8')
  })
  it('keeps the hue when it has to darken', () => {
    const hue = (hex: string) => linearToOklch(hexToLinear(hex)).hue
    expect(Math.abs(hue(readableAccent('#ff7a59', false).accent) - hue('#ff7a59'))).toBeLessThan(3)
  })
  it('answers nonsense with the house accent', () => {
    expect(readableAccent('url(x)', false)).toEqual(readableAccent('#ee5a4f', false))
  })
})

describe('tokens.css', () => {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
  const role = (name: string, theme: 0 | 1) => {
    const value = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`).exec(css)!
    const [lightness, chroma, hue] = value[theme + 1]!.split(' ').map(Number) as [number, number, number]
    return oklchToLinear({ lightness, chroma, hue })
  }
  const surfaces = ['surface-0', 'surface-1', 'surface-2']
  const cases = [0, 1].flatMap((theme) => [
    ...['ink-1', 'ink-2', 'ink-3', 'accent', 'teal', 'good', 'warn', 'bad', 'info'].flatMap((ink) =>
      surfaces.map((surface) => [ink, surface, theme] as const),
    ),
    ...['accent', 'teal', 'good', 'warn', 'bad', 'info'].map((ink) => [ink, `${ink}-soft`, theme] as const),
    ['accent-ink', 'accent', theme] as const,
    ['ink-1', 'surface-3', theme] as const,
    ['ink-2', 'surface-3', theme] as const,
  ])
  it.each(cases)('reads %s on %s (theme %i) at 4.5:1', (ink, surface, theme) => {
    expect(contrast(role(ink, theme as 0 | 1), role(surface, theme as 0 | 1))).toBeGreaterThanOrEqual(4.5)
  })
})
