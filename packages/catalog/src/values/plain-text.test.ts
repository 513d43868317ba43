import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlain, plainLine, plainText } from './plain-text.js'

describe('plainText', () => {
  it('turns blocks into lines and entities into characters', () => {
    expect(plainText('<p>Warm &amp; soft.</p><ul><li>Wool</li><li>&bull; 1&frac12; kg</li></ul>')).toBe(
      'Warm & soft.\nWool\n• 1½ kg',
    )
  })

  it('drops scripts, styles and control characters', () => {
    expect(plainText('a<script>alert(1)</script>b<style>p{}</style>\u0007c')).toBe('abc')
  })

  it('leaves signs that are no markup', () => {
    expect(plainText('5 < 6 & 7 > 6')).toBe('5 < 6 & 7 > 6')
    expect(plainLine('=cmd|calc')).toBe('=cmd|calc')
  })

  it('gives lines that are tidy', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const line of plainText(text).split('\n')) expect(line).toBe(line.trim())
        expect(plainLine(text)).not.toContain('\n')
      }),
    )
  })

  it('is left alone when it is plain already', () => {
    expect(isPlain('Dark blue, 100% cotton')).toBe(true)
    expect(isPlain('two  spaces')).toBe(false)
    expect(isPlain('a\nb')).toBe(false)
  })
})
