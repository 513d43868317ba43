import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CaseAction, move, NEW_CASE, serviceState } from './case.js'

const agent = fc.constantFrom('ann', 'bo', 'chen')
const action: fc.Arbitrary<CaseAction> = fc.oneof(
  fc.constant({ type: 'answer' as const }),
  fc.constant({ type: 'leave' as const }),
  fc.record({
    type: fc.constant('ask' as const),
    priority: fc.nat(100),
    reasons: fc.array(fc.constantFrom('legal', 'mood-angry'), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constantFrom('take' as const, 'speak' as const), agentId: agent }),
  fc.record({ type: fc.constantFrom('hand-back' as const, 'end' as const), agentId: agent }),
  fc.record({ type: fc.constant('transfer' as const), agentId: agent, to: agent }),
)

it('has one holder exactly while a person speaks, and only the holder lets go or speaks', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let standing = NEW_CASE
      for (const next of actions) {
        const moved = move(standing, next)
        const isHeld = standing.state === serviceState.person
        if (moved.ok) {
          if (isHeld && moved.value.agentId !== standing.agentId)
            expect('agentId' in next && next.agentId).toBe(standing.agentId)
          if (next.type === 'answer') expect(isHeld).toBe(false)
          if (next.type === 'speak') expect(next.agentId).toBe(standing.agentId)
          standing = moved.value
        }
        expect(standing.agentId !== null).toBe(standing.state === serviceState.person)
        expect([0, 1, 2, 3, 4]).toContain(standing.state)
      }
    }),
  )
})

it('opens an ended conversation again only by the customer', () => {
  const ended = { ...NEW_CASE, state: serviceState.ended }
  expect(move(ended, { type: 'take', agentId: 'ann' })).toMatchObject({ ok: false, error: { code: 'ENDED' } })
  expect(move(ended, { type: 'answer' })).toMatchObject({ ok: true, value: { state: 1 } })
  expect(move(ended, { type: 'ask', priority: 1, reasons: [] })).toMatchObject({ ok: true, value: { state: 2 } })
})

it('never lowers the priority of who waits', () => {
  const waiting = { state: serviceState.waiting, agentId: null, priority: 60, reasons: ['legal'] }
  expect(move(waiting, { type: 'ask', priority: 5, reasons: ['mood-angry'] })).toMatchObject({
    value: { priority: 60, reasons: ['legal', 'mood-angry'] },
  })
})
