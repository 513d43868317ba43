import type { Block } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { turnEvents } from './turn-events.js'
import { validateEvents } from './validate-events.js'

const item = (id: string) => ({
  id,
  title: id,
  url: null,
  image: null,
  price: { amount: 1999, currency: 'USD' },
  available: true,
  why: [],
})
const reply: Block[] = [
  { type: 'text', text: 'Two hats.' },
  { type: 'data-products', data: { impressionId: 'i1', total: 9, items: [item('hat-1'), item('hat-2')] } },
]
const told = {
  conversationId: 'c1',
  turnId: 't1',
  visitorId: 'v1',
  at: '2026-11-23T10:00:00.000Z',
  message: 'hats',
  skill: 'more',
  reply,
  disliked: [],
}

describe('turnEvents', () => {
  it('tells what was said and each product that was shown, by rank', () => {
    const events = turnEvents(told)
    expect(
      events.map(({ id, type, productId, rank, impressionId }) => [id, type, productId, rank, impressionId]),
    ).toEqual([
      ['t1-m', 'message-sent', undefined, undefined, undefined],
      ['t1-1', 'list-shown', 'hat-1', 1, 'i1'],
      ['t1-2', 'list-shown', 'hat-2', 2, 'i1'],
    ])
  })
  it('tells a search in the wishes that stand, with the list that answered it', () => {
    const brief: Block = {
      type: 'data-brief',
      data: {
        intent: 'find',
        language: 'en',
        constraints: [{ field: 'color', op: 'is', value: 'color.blue', text: 'blue' }],
        query: 'hat',
      },
    }
    const search = turnEvents({ ...told, message: 'cheaper', skill: 'find', reply: [brief, ...reply] })[1]
    expect(search).toMatchObject({
      id: 't1-s',
      type: 'search-performed',
      query: 'blue hat',
      impressionId: 'i1',
      products: ['hat-1', 'hat-2'],
      context: { total: 9, surface: 'chat', language: 'en', relaxed: false },
    })
    const next: Block = {
      type: 'data-products',
      data: { impressionId: 'i2', total: 9, firstRank: 7, items: [item('hat-7'), item('hat-8')] },
    }
    const further = turnEvents({ ...told, message: 'more', reply: [brief, next] })
    expect(further.map(({ type, rank, impressionId }) => [type, rank, impressionId])).toEqual([
      ['message-sent', undefined, undefined],
      ['search-performed', 7, 'i2'],
      ['list-shown', 7, 'i2'],
      ['list-shown', 8, 'i2'],
    ])
    const none = turnEvents({ ...told, skill: 'find', reply: [brief] })[1]
    expect(none).toMatchObject({ query: 'blue hat', products: [], context: { total: 0 } })
    const shown = turnEvents({ ...told, reply: [brief, ...reply] })
    expect(shown.some(({ type }) => type === 'search-performed')).toBe(false)
  })
  it('tells what is not liked as rated lowest, by the visitor', () => {
    const [, rated] = turnEvents({ ...told, disliked: ['hat-1'] })
    expect(rated).toMatchObject({
      ...{ id: 't1-r1', type: 'product-rated', productId: 'hat-1', visitorId: told.visitorId },
      context: { rating: 1 },
    })
    expect(validateEvents([rated], told.at).problems).toEqual([])
  })
  it('gives events that pass their own validation, for a message of any length', () => {
    const brief: Block = {
      type: 'data-brief',
      data: { intent: 'find', language: 'zh', constraints: [], query: '帽'.repeat(5_000) },
    }
    const events = turnEvents({ ...told, message: '帽'.repeat(5_000), skill: 'find', reply: [brief, ...reply] })
    expect(events).toHaveLength(4)
    expect(validateEvents(events, told.at)).toEqual({ value: events, problems: [] })
  })
})
