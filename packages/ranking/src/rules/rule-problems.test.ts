import type { Constraint, RuleAction, RuleDraft } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import type { RuleFacts } from './rule-facts.js'
import { RULE_PROBLEMS } from './rule-problem-texts.js'
import { ruleProblems } from './rule-problems.js'

const is = (field: string, value: string | number): Constraint => ({ field, op: 'is', value, text: String(value) })

const shop = [
  { id: 'dress-1', category: 'dress', color: 'red', price: 5000 },
  { id: 'dress-2', category: 'dress', color: 'blue', price: 9000 },
  { id: 'sock-1', category: 'sock', color: 'red', price: 900 },
]

const find = (constraints: readonly Constraint[]) =>
  shop
    .filter((product) => {
      const own = product as Record<string, string | number>
      return constraints.every(({ field, op, value }) => {
        if (op === 'min') return own[field] >= value
        if (op === 'max') return own[field] <= value
        if (op === 'not') return own[field] !== value
        return constraints.some((one) => one.op === 'is' && one.field === field && own[field] === one.value)
      })
    })
    .map(({ id }) => id)

const facts: RuleFacts = {
  now: Date.parse('2026-06-01T00:00:00Z'),
  read: (text) => ({ constraints: text === '??' ? [] : [is('category', text)], query: '' }),
  count: (constraints) => find(constraints).length,
  find,
  isWithin: () => false,
  has: (id) => shop.some((product) => product.id === id),
  shopHosts: ['shop.example'],
}

const codes = (actions: RuleAction[], more: Partial<RuleDraft> = {}) =>
  ruleProblems(
    {
      name: 'a rule',
      enabled: true,
      when: { match: 'is', query: 'dress' },
      actions,
      startsAt: null,
      endsAt: null,
      ...more,
    },
    facts,
  ).map(({ code }) => code)

const hide = (...constraints: Constraint[]): RuleAction => ({ kind: 'hide', target: { constraints } })
const filter = (...constraints: Constraint[]): RuleAction => ({ kind: 'filter', constraints })
const pin = (productId: string, rank = 1): RuleAction => ({ kind: 'pin', productId, rank })

describe('ruleProblems', () => {
  it('finds nothing wrong with a rule that does what it says', () => {
    expect(
      codes([
        pin('dress-2'),
        hide(is('color', 'red')),
        filter({ field: 'price', op: 'min', value: 100, text: 'from 1' }),
        { kind: 'boost', target: { productId: 'dress-2' }, strength: 1 },
        { kind: 'redirect', url: 'https://shop.example/dresses' },
        { kind: 'synonyms', words: ['gown'], from: 'frock' },
      ]),
    ).toEqual([])
  })
  it.each<[string, RuleAction[], Partial<RuleDraft>, string[]]>([
    ['hides all by one condition', [hide(is('category', 'dress'))], {}, ['RULE_HIDES_EVERYTHING']],
    ['hides all in two parts', [hide(is('color', 'red')), hide(is('color', 'blue'))], {}, ['RULE_HIDES_EVERYTHING']],
    [
      'hides what the filter leaves',
      [hide(is('color', 'red')), filter(is('color', 'red'))],
      {},
      ['RULE_HIDES_EVERYTHING'],
    ],
    ['filters to nothing', [filter(is('color', 'green'))], {}, ['RULE_FILTERS_TO_NOTHING']],
    ['filters for another kind than its query', [filter(is('category', 'tie'))], {}, ['RULE_FILTER_CONTRADICTS']],
    [
      'filters between bounds that cross',
      [filter({ field: 'price', op: 'min', value: 9, text: '' }, { field: 'price', op: 'max', value: 5, text: '' })],
      {},
      ['RULE_FILTER_CONTRADICTS'],
    ],
    ['pins an unknown product', [pin('dress-9')], {}, ['RULE_PRODUCT_UNKNOWN']],
    ['pins what it hides', [pin('dress-1'), hide(is('color', 'red'))], {}, ['RULE_PINS_HIDDEN']],
    ['pins two to one rank', [pin('dress-1'), pin('dress-2')], {}, ['RULE_RANK_TWICE']],
    [
      'boosts nothing',
      [{ kind: 'boost', target: { constraints: [is('color', 'green')] }, strength: 1 }],
      {},
      ['RULE_TARGET_EMPTY'],
    ],
    [
      'ends before it starts',
      [pin('dress-1')],
      { startsAt: '2026-07-02T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' },
      ['RULE_ENDS_BEFORE_START'],
    ],
    ['is over', [pin('dress-1')], { endsAt: '2026-05-01T00:00:00Z' }, ['RULE_OVER']],
    ['waits for nothing', [pin('dress-1')], { when: { match: 'is', query: '??' } }, ['RULE_QUERY_EMPTY']],
    ['redirects to a script', [{ kind: 'redirect', url: 'javascript:alert(1)' }], {}, ['RULE_REDIRECT_REFUSED']],
    ['redirects elsewhere', [{ kind: 'redirect', url: 'https://other.example/' }], {}, ['RULE_REDIRECT_ELSEWHERE']],
    ['has one word', [{ kind: 'synonyms', words: ['Gown', 'gown'] }], {}, ['RULE_SYNONYMS_OF_ONE_WORD']],
  ])('tells that a rule %s', (_, actions, more, expected) => {
    expect(codes(actions, more)).toEqual(expected)
  })
  it('says each in both languages, with a remedy', () => {
    for (const { message, remedy } of Object.values(RULE_PROBLEMS)) {
      for (const text of [message.en, remedy.en]) expect(text).toMatch(/^[A-Z].*\.$/)
      for (const text of [message.zh, remedy.zh]) expect(text).toMatch(/\p{Script=Han}.*。$/u)
    }
  })
})
