import type { RuleAction, RuleDraft } from '@elmo-chat/protocol'
import { expect, it } from 'vitest'
import { actionProblem, draftProblems, isWhole } from './draft-problems.js'

const rule: RuleDraft = {
  name: 'Summer',
  enabled: true,
  when: { match: 'contains', query: 'dress' },
  actions: [{ kind: 'pin', productId: 'p1', rank: 1 }],
  startsAt: null,
  endsAt: null,
}
const linen = { field: 'material', op: 'is' as const, value: 'linen', text: 'linen' }

it('finds nothing wrong with a rule that is whole', () => {
  expect(isWhole(draftProblems(rule))).toBe(true)
  expect(isWhole(draftProblems({ ...rule, when: { match: 'always' } }))).toBe(true)
})

it('says what is missing, where it is missing', () => {
  expect(draftProblems({ ...rule, name: ' ', when: { match: 'is', query: '' }, actions: [] })).toEqual({
    name: 'nameMissing',
    query: 'queryMissing',
    noActions: 'noActions',
    actions: {},
  })
  const pins: RuleAction[] = [...rule.actions, { kind: 'pin', productId: '', rank: 2 }]
  expect(draftProblems({ ...rule, actions: pins }).actions).toEqual({ 1: 'productMissing' })
})

it('refuses an end that comes before the beginning', () => {
  const times = { startsAt: '2026-12-02T00:00:00Z', endsAt: '2026-12-01T23:00:00Z' }
  expect(isWhole(draftProblems({ ...rule, ...times }))).toBe(false)
  expect(isWhole(draftProblems({ ...rule, startsAt: times.endsAt, endsAt: times.startsAt }))).toBe(true)
})

it.each<[RuleAction, string | undefined]>([
  [{ kind: 'bury', target: { productId: '' }, strength: 1 }, 'productMissing'],
  [{ kind: 'hide', target: { constraints: [] } }, 'conditionMissing'],
  [{ kind: 'hide', target: { constraints: [linen] } }, undefined],
  [{ kind: 'filter', constraints: [] }, 'conditionMissing'],
  [{ kind: 'redirect', url: '/sale' }, undefined],
  [{ kind: 'redirect', url: '//elsewhere.example' }, 'notAnAddress'],
  [{ kind: 'redirect', url: 'javascript:alert(1)' }, 'notAnAddress'],
  [{ kind: 'redirect', url: 'https://shop.example/sale' }, undefined],
  [{ kind: 'synonyms', words: ['sofa'] }, 'wordsMissing'],
  [{ kind: 'synonyms', words: ['sofa', 'couch'] }, undefined],
  [{ kind: 'synonyms', words: ['couch'], from: 'settee' }, undefined],
  [{ kind: 'synonyms', words: ['couch'], from: '' }, 'wordsMissing'],
])('%j lacks %s', (action, problem) => {
  expect(actionProblem(action)).toBe(problem)
})
