import type { SearchResult } from '@elmo-chat/search'
import { describe, expect, it } from 'vitest'
import { hatShop } from '../testing/hat-shop.js'
import { askableFields, splittingQuestion } from './splitting-question.js'

const facet = (field: string, counts: Record<string, number>) => ({
  field,
  label: field,
  values: Object.entries(counts).map(([value, count]) => ({ value, label: value, count })),
})
const result = (total: number, ...facets: ReturnType<typeof facet>[]): SearchResult => ({
  total,
  hits: [],
  facets,
  missing: [],
})
const empty = { constraints: [], query: '' }
const ask = (...given: Parameters<typeof result>) => splittingQuestion(result(...given), empty, hatShop)?.field

describe('the question that narrows most', () => {
  it('is the one whose answers split what was found into the smallest parts', () => {
    expect(
      ask(40, facet('material', { wool: 36, straw: 4 }), facet('color', { red: 10, blue: 10, black: 10, white: 10 })),
    ).toBe('color')
  })
  it('is not about values that nearly everything has', () => {
    expect(ask(40, facet('size', { s: 40, m: 39, l: 40 }))).toBeUndefined()
  })
  it('is not about a field that few products state', () => {
    expect(ask(40, facet('color', { red: 6, blue: 6 }))).toBeUndefined()
  })
  it('needs at least two answers', () => {
    expect(ask(40, facet('color', { red: 40 }))).toBeUndefined()
  })
  it('is never about what was said, set free or just asked', () => {
    const brief = {
      constraints: [{ field: 'color', op: 'is', value: 'red', text: 'red', setBy: 'customer', turn: 1 } as const],
      query: '',
      freed: ['size'],
    }
    const fields = askableFields(brief, 'material')
    expect(fields).not.toEqual(expect.arrayContaining(['color']))
    expect(fields).not.toContain('size')
    expect(fields).not.toContain('material')
  })
})
