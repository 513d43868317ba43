import { expect, it } from 'vitest'
import { ruleState } from './rule-state.js'

const rule = { name: 'r', enabled: true, when: { match: 'always' as const }, actions: [], startsAt: null, endsAt: null }
const noon = Date.parse('2026-11-29T12:00:00Z')

it.each([
  [{}, 'active'],
  [{ enabled: false, startsAt: '2026-11-30T00:00:00Z' }, 'off'],
  [{ startsAt: '2026-11-29T12:00:00Z' }, 'active'],
  [{ startsAt: '2026-11-29T12:00:01Z' }, 'scheduled'],
  [{ endsAt: '2026-11-29T12:00:00Z' }, 'over'],
  [{ endsAt: '2026-11-29T20:00:01+08:00' }, 'active'],
])('%j is %s at noon', (change, state) => {
  expect(ruleState({ ...rule, ...change }, noon)).toBe(state)
})
