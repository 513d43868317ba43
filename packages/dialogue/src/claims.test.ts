import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from './claims.js'
import { echo, fact, sentence, textOf } from './sentence.js'
import type { FactSource } from './types.js'

const price = { amount: 1990, currency: 'USD' }

const facts: FactSource = {
  lookup(subject, field) {
    if (subject !== 't1') return undefined
    if (field === 'price') return { value: price, source: 'main', version: 'r2' }
    if (field === 'title') return { value: 'Crew 7 T-shirt', source: 'main', version: 'r2' }
    return undefined
  },
  step: () => undefined,
  within: (_, value, wider) => value === wider,
}

const title = fact('Crew 7 T-shirt', 't1', 'title', { value: 'Crew 7 T-shirt', source: 'main', version: 'r2' })

describe('the claim ledger', () => {
  it('keeps a sentence whose facts hold, and claims each of them', () => {
    const said = sentence`${title} costs ${fact('$19.90', 't1', 'price', { value: price, source: 'main', version: 'r2' })}.`
    const checked = check([said], facts, [])
    expect(checked.kept.map(textOf)).toEqual(['Crew 7 T-shirt costs $19.90.'])
    expect(checked.claims.map(({ field, holds }) => [field, holds])).toEqual([
      ['title', true],
      ['price', true],
    ])
  })
  it('drops a sentence whose fact has changed meanwhile, and notes it', () => {
    const old = fact('$9.90', 't1', 'price', { value: { amount: 990, currency: 'USD' }, source: 'main', version: 'r1' })
    const checked = check([sentence`It costs ${old}.`, sentence`See ${title}.`], facts, [])
    expect(checked.kept.map(textOf)).toEqual(['See Crew 7 T-shirt.'])
    expect(checked.claims.map(({ holds }) => holds)).toEqual([false, true])
  })
  it('claims at the revision that was checked, when the value still reads the same', () => {
    const old = fact('$19.90', 't1', 'price', { value: price, source: 'main', version: 'r1' })
    expect(check([sentence`It costs ${old}.`], facts, []).claims[0]).toMatchObject({ version: 'r2', holds: true })
  })
  it.each(['It costs 20 dollars.', 'Save 10% today.', 'Ready in ３ days.', '打五折。', '三天内送到。'])(
    'drops a number that no fact backs: %s',
    (text) => {
      const checked = check([{ pieces: [text] }], facts, [])
      expect(checked.kept).toEqual([])
      expect(checked.claims[0]).toMatchObject({ field: 'unsupported', holds: false })
    },
  )
  it('lets the customer’s own numbers be said back, and no others', () => {
    const said = (words: string) =>
      check([sentence`None for ${echo(words)}.`], facts, ['shirts under $80 please']).kept.length
    expect(said('under $80')).toBe(1)
    expect(said('under $60')).toBe(0)
  })
  it('never lets a digit through that stands outside facts and true echoes', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (before, number, after) => {
        const checked = check([{ pieces: [before, String(number), after] }], facts, [])
        expect(checked.kept).toEqual([])
      }),
    )
  })
})
