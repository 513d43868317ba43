import { describe, expect, it } from 'vitest'
import { askedOpinion } from './asked.js'
import { aspectOf, aspects, points, words } from './lexicon.js'

const tables = Object.entries(words)

describe('the lexicon', () => {
  it('gives each point to an aspect that there is, and each id once', () => {
    expect(points.filter(({ aspect }) => !aspectOf(aspect))).toEqual([])
    const ids = [...points, ...aspects].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('knows each aspect and each point in both scripts', () => {
    for (const { pattern } of [...aspects, ...points]) expect([pattern.latin, pattern.han]).not.toContain(undefined)
  })
  it('has no empty alternative, which would be found everywhere', () => {
    const patterns = [...aspects, ...points].flatMap(({ pattern }) => [pattern.latin, pattern.han])
    expect(patterns.filter((pattern) => pattern?.test(''))).toEqual([])
    expect(tables.filter(([, table]) => /\|\||^\||\|$/.test(JSON.stringify(table)))).toEqual([])
  })
})

describe('a question', () => {
  it.each([
    ['do buyers find it runs small?', { point: 'runs-small', aspect: 'fit' }],
    ['大家觉得起球吗', { point: 'pills', aspect: 'fabric' }],
    ['what do people say about the fit?', { aspect: 'fit' }],
    ['买家觉得做工怎么样', { aspect: 'quality' }],
    ['any complaints?', { side: 'bad' }],
    ['有什么缺点', { side: 'bad' }],
    ['评价怎么样', {}],
    ['what do people say about it', {}],
  ])('“%s” asks on %o', (question, asked) => {
    expect(askedOpinion(question)).toEqual(asked)
  })
})
