import type { EventInput } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SESSION_GAP_MS, sessionsOf } from './sessions.js'

const start = Date.parse('2026-11-23T10:00:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
const viewed = (visitorId: string, minutes: number, id = `${visitorId}-${minutes}`): EventInput => ({
  id,
  type: 'page-viewed',
  at: at(minutes),
  visitorId,
})

describe('sessionsOf', () => {
  it('cuts after half an hour of silence, not at it', () => {
    const sessions = sessionsOf([viewed('a', 0), viewed('a', 30), viewed('a', 60.1)])
    expect(sessions.map(({ startedAt, endedAt, events }) => [startedAt, endedAt, events.length])).toEqual([
      [at(0), at(30), 2],
      [at(60.1), at(60.1), 1],
    ])
  })
  it('keeps visitors apart', () => {
    expect(sessionsOf([viewed('b', 1), viewed('a', 0), viewed('b', 2)]).map(({ visitorId }) => visitorId)).toEqual([
      'a',
      'b',
    ])
  })
  it('puts every event in one session, whatever the order, with no long pause inside and a long one between', () => {
    const events = fc.uniqueArray(fc.record({ visitor: fc.constantFrom('a', 'b'), minutes: fc.nat(500) }), {
      selector: ({ visitor, minutes }) => `${visitor}${minutes}`,
    })
    fc.assert(
      fc.property(events, fc.integer(), (list, seed) => {
        const input = list.map(({ visitor, minutes }) => viewed(visitor, minutes))
        const shuffled = input
          .map((event, index) => ({ event, key: (index * 7919 + seed) % 101 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event)
        const sessions = sessionsOf(shuffled)
        expect(sessions).toEqual(sessionsOf(input))
        expect(sessions.flatMap(({ events: own }) => own.map(({ id }) => id)).sort()).toEqual(
          input.map(({ id }) => id).sort(),
        )
        for (const visitor of ['a', 'b']) {
          const own = sessions.filter(({ visitorId }) => visitorId === visitor)
          for (const [index, session] of own.entries()) {
            const times = session.events.map((event) => Date.parse(event.at))
            for (let place = 1; place < times.length; place++)
              expect(times[place] - times[place - 1]).toBeLessThanOrEqual(SESSION_GAP_MS)
            if (index > 0) expect(times[0] - Date.parse(own[index - 1].endedAt)).toBeGreaterThan(SESSION_GAP_MS)
          }
        }
      }),
    )
  })
})
