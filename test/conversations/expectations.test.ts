import { describe, expect, it } from 'vitest'
import { checkExpectation } from './expectations.mjs'
import { parseTranscript } from './transcript.mjs'

const blocks = [
  { type: 'text', text: 'I found none for red mugs.' },
  {
    type: 'data-products',
    data: {
      total: 0,
      items: [{ id: 'p', title: 'Mug', price: { amount: 1400, currency: 'USD' }, available: true, variants: [] }],
    },
  },
  {
    type: 'data-brief',
    data: { intent: 'find', language: 'en', constraints: [{ field: 'color', op: 'is', value: 'red', text: 'red' }] },
  },
]
const world = { skill: 'find', has: () => false, extreme: () => 900 }

describe('expectations', () => {
  it.each([
    'products 1',
    'total 0',
    'says none',
    'brief color is red',
    'every price <= 1400',
    'skill find',
    'every color not red',
  ])('holds: %s', async (line) => expect(await checkExpectation(line, blocks, world)).toBe(true))
  it.each([
    'products >= 2',
    'total 1',
    'text contains blue',
    'brief color not red',
    'every price >= 1401',
    'skill count',
    'every color is red',
    'first is the cheapest',
    'handover offered',
    'brief empty',
  ])('does not hold: %s', async (line) => expect(await checkExpectation(line, blocks, world)).toBeTypeOf('string'))
  it('refuses a line that it does not know', async () => {
    await expect(checkExpectation('products are nice', blocks, world)).rejects.toThrow('is no expectation')
  })
})

describe('transcripts', () => {
  it('keeps what is said and what must hold of it, with their lines', () => {
    const read = parseTranscript('# about\nshop small\n> hi\nskill greet\n\n> bye\n', 'en/x.txt')
    expect(read).toMatchObject({ about: 'about', shop: 'small', language: 'en' })
    expect(read.turns.map(({ say, line }) => [say, line])).toEqual([
      ['hi', 3],
      ['bye', 6],
    ])
    expect(read.turns[0].expectations).toEqual([{ text: 'skill greet', line: 4 }])
  })
  it('names the line that stands where nothing can be expected', () => {
    expect(() => parseTranscript('products 1\n> hi', 'x.txt')).toThrow('x.txt:1')
  })
})
