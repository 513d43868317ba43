import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_LIMIT, validateEvents } from './validate-events.js'

const NOW = '2026-11-29T00:00:00.000Z'
const readEvents = (input: unknown) => validateEvents(input, NOW)

const viewed = (change: object = {}) => ({
  id: 'e1',
  type: 'product-viewed',
  at: '2026-11-23T10:00:00Z',
  visitorId: 'v1',
  productId: 'hat-1',
  ...change,
})

describe('validateEvents', () => {
  it('takes events in their envelope and as a bare list', () => {
    expect(readEvents({ events: [viewed()] })).toEqual({ value: [viewed()], problems: [] })
    expect(readEvents([viewed()]).value).toHaveLength(1)
  })
  it('keeps what is valid and names the rest by place and field', () => {
    const { value, problems } = readEvents([
      viewed(),
      viewed({ type: 'product-eaten' }),
      viewed({ at: 'yesterday' }),
      'no event',
    ])
    expect(value).toHaveLength(1)
    expect(problems.map(({ code, place }) => [code, place?.row, place?.column, place?.value])).toEqual([
      ['EVENT_TYPE_UNKNOWN', 2, 'type', '"product-eaten"'],
      ['EVENT_UNREADABLE', 3, 'at', '"yesterday"'],
      ['EVENT_UNREADABLE', 4, undefined, '"no event"'],
    ])
  })
  it('takes the first thousand and says so', () => {
    const events = Array.from({ length: EVENT_LIMIT + 5 }, (_, index) => viewed({ id: `e${index}` }))
    const { value, problems } = readEvents({ events })
    expect(value).toHaveLength(EVENT_LIMIT)
    expect(problems.map(({ code }) => code)).toEqual(['EVENTS_TOO_MANY'])
  })
  it('names each problem in both languages', () => {
    for (const { message, remedy } of readEvents([1, viewed({ type: 1 })]).problems)
      expect([message.en, message.zh, remedy.en, remedy.zh].every((text) => text.length > 5)).toBe(true)
  })
  it('never throws, and accounts for every entry', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 20 }), (entries) => {
        const { value, problems } = readEvents(entries)
        expect(value.length + problems.length).toBe(entries.length)
      }),
    )
    fc.assert(
      fc.property(fc.anything(), (input) => {
        readEvents(input)
      }),
    )
  })
})
