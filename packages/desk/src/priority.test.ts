import { expect, it } from 'vitest'
import { inOrder, priorityOf } from './priority.js'

const calm = { sentiment: 0, emotion: 'neutral' }

it('puts danger before the law, the law before mood, mood before a plain wish', () => {
  const order = [
    { ...calm, risk: 'safety' },
    { ...calm, risk: 'legal' },
    { ...calm, risk: 'complaint' },
    { sentiment: -0.8, emotion: 'angry' },
    { ...calm, misses: 2 },
    calm,
  ].map((felt) => priorityOf(felt).priority)
  expect(order).toEqual(order.toSorted((one, other) => other - one))
  expect(new Set(order).size).toBe(order.length)
})

it('lets nobody wait for ever', () => {
  const since = (minutes: number) => new Date(Date.parse('2026-11-27T12:00:00Z') - minutes * 60_000).toISOString()
  const queue = [
    { id: 'a', priority: 10, since: since(1) },
    { id: 'b', priority: 0, since: since(2) },
    { id: 'c', priority: 0, since: since(30) },
  ]
  expect(inOrder(queue, Date.parse('2026-11-27T12:00:00Z')).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})
