import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vaultWith } from './vault.js'

const vault = vaultWith(new Uint8Array(32).fill(7))

describe('the vault', () => {
  it('gives back what was sealed, and never the same text twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const sealed = vault.seal(words)
        expect(vault.open(sealed)).toBe(words)
        expect(vault.seal(words)).not.toBe(sealed)
      }),
    )
  })
  it('gives nothing for another key, a changed text, or nonsense', () => {
    const sealed = vault.seal('13912345678')
    expect(vaultWith(new Uint8Array(32)).open(sealed)).toBeNull()
    const bytes = Buffer.from(sealed, 'base64')
    bytes[14] ^= 1
    expect(vault.open(bytes.toString('base64'))).toBeNull()
    for (const nonsense of ['', 'x', '您好']) expect(vault.open(nonsense)).toBeNull()
  })
})
