import { describe, expect, it } from 'vitest'
import { Visitors } from './visitor.js'

describe('visitors', () => {
  const visitors = new Visitors(Buffer.from('a secret'))
  it('knows its own tokens and no others', () => {
    const { id, token } = visitors.create()
    expect(visitors.verify(token)).toBe(id)
    expect(new Visitors(Buffer.from('another')).verify(token)).toBeNull()
    for (const wrong of [
      undefined,
      '',
      '.',
      'x',
      `${id}.`,
      `${id}.${'A'.repeat(43)}`,
      `other${token}`,
      'a'.repeat(10_000),
    ])
      expect(visitors.verify(wrong)).toBeNull()
  })
})
