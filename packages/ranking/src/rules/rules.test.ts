import type { Constraint, Rule, RuleAction, RuleDraft } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActiveRules, activeRules } from './active-rules.js'
import { applyRules } from './apply-rules.js'
import type { Asked } from './asked.js'
import { compileRules } from './compile-rules.js'
import { constrain } from './constrain.js'
import { readRedirect } from './redirect.js'

const is = (field: string, value: string | number): Constraint => ({ field, op: 'is', value, text: String(value) })

/** A reader of two languages and five words. */
const read = (text: string): Asked => ({
  constraints: [
    ...(/dress|连衣裙/.test(text) ? [is('category', 'dress')] : []),
    ...(/red|红/.test(text) ? [is('color', 'red')] : []),
  ],
  query: text.replaceAll(/dress(es)?|red|红色?的?|连衣裙/g, ' ').trim(),
})

const draft = (actions: RuleAction[], more: Partial<RuleDraft> = {}): RuleDraft => ({
  name: 'a rule',
  enabled: true,
  when: { match: 'always' },
  actions,
  startsAt: null,
  endsAt: null,
  ...more,
})

let counter = 0
const rule = (actions: RuleAction[], more: Partial<Rule> = {}): Rule => ({
  ...draft(actions, more),
  id: `r${++counter}`,
  changedAt: '2026-01-01T00:00:00Z',
  changedBy: 'ada',
  ...more,
})

const now = Date.parse('2026-06-01T00:00:00Z')
const inForce = (rules: Rule[], text = '', at = now) => activeRules(compileRules(rules, read), read(text), at)
const names = (rules: Rule[], text: string, at?: number) => inForce(rules, text, at).rules.map(({ name }) => name)

describe('when a rule holds', () => {
  const pin: RuleAction[] = [{ kind: 'pin', productId: 'p', rank: 1 }]
  it('holds for what its words mean, in either language', () => {
    const only = rule(pin, { name: 'only', when: { match: 'is', query: 'red dress' } })
    const more = rule(pin, { name: 'more', when: { match: 'contains', query: 'red dress' } })
    const every = rule(pin, { name: 'every' })
    expect(names([only, more, every], '红色的连衣裙')).toEqual(['only', 'more', 'every'])
    expect(names([only, more, every], 'summer red dress')).toEqual(['more', 'every'])
    expect(names([only, more, every], 'dress')).toEqual(['every'])
  })
  it('looks for Chinese words within a line, and for Latin ones as whole words', () => {
    const gift = rule(pin, { name: 'gift', when: { match: 'contains', query: '礼物' } })
    const cap = rule(pin, { name: 'cap', when: { match: 'contains', query: 'cap' } })
    expect(names([gift, cap], '送妈妈的礼物')).toEqual(['gift'])
    expect(names([gift, cap], 'capsule')).toEqual([])
    expect(names([rule(pin, { when: { match: 'is', query: '礼物' } })], '送妈妈的礼物')).toEqual([])
  })
  it('never holds where nothing was understood of its words, nor when it is off', () => {
    expect(names([rule(pin, { when: { match: 'contains', query: '!!' } })], 'dress')).toEqual([])
    expect(names([rule(pin, { enabled: false })], 'dress')).toEqual([])
  })
  it('begins at its start and is over at its end', () => {
    const sale = rule(pin, { name: 'sale', startsAt: '2026-06-01T02:00:00+02:00', endsAt: '2026-06-02T00:00:00Z' })
    const day = 86_400_000
    expect([-1, 0, day - 1, day].map((after) => names([sale], '', now + after).length)).toEqual([0, 1, 1, 0])
  })
  it('lists newer rules first, and the redirect of the newest', () => {
    const old = rule([{ kind: 'redirect', url: '/old' }], { name: 'old' })
    const fresh = rule([{ kind: 'redirect', url: '/new' }], { name: 'new', changedAt: '2026-02-01T00:00:00Z' })
    const active = inForce([old, fresh])
    expect(active.rules.map(({ name }) => name)).toEqual(['new', 'old'])
    expect(active.redirect?.url).toBe('/new')
  })
})

describe('readRedirect', () => {
  it('takes pages of the web and paths of the shop', () => {
    expect(readRedirect('/sale?of=shoes')).toBe('/sale?of=shoes')
    expect(readRedirect(' https://shop.example/促销 ')).toBe('https://shop.example/%E4%BF%83%E9%94%80')
  })
  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'data:text/html,x',
    'https://user:pass@evil.example',
    'sale',
    '',
  ])('refuses %j', (url) => {
    expect(readRedirect(url)).toBeNull()
  })
})

describe('constrain', () => {
  const facts = {
    find: (constraints: readonly Constraint[]) =>
      constraints.some(({ value }) => value === 'hooded') ? ['a', 'b'] : [],
    isWithin: (_: string, narrow: string | number, wide: string | number) => wide === 'clothing' && narrow === 'dress',
  }
  const texts = (constraints: readonly Constraint[] | null) =>
    constraints?.map(({ field, op, value }) => `${field} ${op} ${value}`)
  const filter = (...constraints: Constraint[]) => inForce([rule([{ kind: 'filter', constraints }])])
  const hide = (...actions: Extract<RuleAction, { kind: 'hide' }>[]) => inForce([rule(actions)])

  it('demands what is filtered for, within what is asked', () => {
    const asked = [is('category', 'dress'), is('color', 'red')]
    expect(texts(constrain(asked, filter(is('brand', 'acme')), facts))).toEqual([
      'category is dress',
      'color is red',
      'brand is acme',
    ])
    expect(texts(constrain(asked, filter(is('category', 'clothing')), facts))).toEqual([
      'color is red',
      'category is dress',
    ])
    expect(texts(constrain([is('category', 'clothing')], filter(is('category', 'dress')), facts))).toEqual([
      'category is dress',
    ])
  })
  it('names the products where a demand and a wish are two values of one field, and is null where none has both', () => {
    expect(texts(constrain([is('style', 'sporty')], filter(is('style', 'hooded')), facts))).toEqual([
      'style is sporty',
      'id is a',
      'id is b',
    ])
    expect(constrain([is('color', 'red')], filter(is('color', 'blue')), facts)).toBeNull()
  })
  it('demands a feature beside another, since a thing has several', () => {
    expect(texts(constrain([is('feature', 'warm')], filter(is('feature', 'hooded')), facts))).toEqual([
      'feature is warm',
      'feature is hooded',
    ])
  })
  it('denies what is hidden: values of whole products, others product by product', () => {
    expect(
      texts(
        constrain(
          [],
          hide(
            { kind: 'hide', target: { productId: 'p' } },
            { kind: 'hide', target: { constraints: [is('category', 'sock'), is('category', 'tie')] } },
            { kind: 'hide', target: { constraints: [is('feature', 'hooded')] } },
          ),
          facts,
        ),
      ),
    ).toEqual(['id not p', 'category not sock', 'category not tie', 'id not a', 'id not b'])
  })
})

describe('applyRules', () => {
  const list = ['a', 'b', 'c', 'd', 'e', 'f']
  const facts = {
    meets: (id: string, constraints: readonly Constraint[]) =>
      constraints.some(({ value }) => String(value).includes(id)),
    mayBring: (id: string) => id === 'new',
  }
  const order = (active: ActiveRules) => applyRules(list, active, facts).map(({ productId }) => productId)

  it('pins a product at its rank, one from outside too, and says which rule did', () => {
    const active = inForce([
      rule([
        { kind: 'pin', productId: 'e', rank: 2 },
        { kind: 'pin', productId: 'new', rank: 4 },
        { kind: 'pin', productId: 'gone', rank: 1 },
      ]),
    ])
    expect(order(active)).toEqual(['a', 'e', 'b', 'new', 'c', 'd', 'f'])
    const placed = applyRules(list, active, facts)
    expect(placed[1]).toEqual({ productId: 'e', index: 4, rules: ['a rule'] })
    expect(placed[3]).toEqual({ productId: 'new', index: null, rules: ['a rule'] })
  })
  it('moves what is boosted up and what is buried down by strength', () => {
    const one = (kind: 'boost' | 'bury', id: string, strength: number) =>
      order(inForce([rule([{ kind, target: { productId: id }, strength }])])).join('')
    expect(one('boost', 'd', 1)).toBe('adbcef')
    expect(one('boost', 'd', 2)).toBe('dabcef')
    expect(one('boost', 'f', 3)).toBe('fabcde')
    expect(one('bury', 'b', 1)).toBe('acdbef')
    expect(one('bury', 'a', 3)).toBe('bcdefa')
  })
  it('lets hiding win over pinning, the lower rank over the higher, the newer rule over the older', () => {
    const old = rule([
      { kind: 'pin', productId: 'c', rank: 1 },
      { kind: 'pin', productId: 'd', rank: 1 },
      { kind: 'pin', productId: 'f', rank: 5 },
    ])
    const fresh = rule(
      [
        { kind: 'hide', target: { productId: 'c' } },
        { kind: 'pin', productId: 'e', rank: 1 },
        { kind: 'pin', productId: 'f', rank: 3 },
      ],
      { changedAt: '2026-03-01T00:00:00Z' },
    )
    expect(order(inForce([old, fresh])).join('')).toBe('edfab')
  })

  const ids = 'abcdefghijkl'.split('')
  const target = fc.oneof(
    fc.record({ productId: fc.constantFrom(...ids, 'new') }),
    fc.record({ constraints: fc.subarray(ids, { minLength: 1 }).map((some) => [is('x', some.join(''))]) }),
  )
  const action: fc.Arbitrary<RuleAction> = fc.oneof(
    fc.record({
      kind: fc.constant('pin' as const),
      productId: fc.constantFrom(...ids, 'new'),
      rank: fc.integer({ min: 1, max: 15 }),
    }),
    fc.record({ kind: fc.constantFrom('boost', 'bury'), target, strength: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('hide' as const), target }),
  ) as fc.Arbitrary<RuleAction>
  const rules = fc.array(
    fc.tuple(fc.array(action, { minLength: 1, maxLength: 4 }), fc.constantFrom('2026-01-01', '2026-02-01')),
    { maxLength: 4 },
  )
  const shown = fc.shuffledSubarray(ids)

  it('never loses or doubles a product, except that hidden ones are out', () => {
    fc.assert(
      fc.property(shown, rules, (some, drawn) => {
        const active = inForce(drawn.map(([actions, day]) => rule(actions, { changedAt: `${day}T00:00:00Z` })))
        const placed = applyRules(some, active, facts).map(({ productId }) => productId)
        expect(new Set(placed).size).toBe(placed.length)
        const isHidden = (id: string) =>
          active.hides.some((one) =>
            'productId' in one.target ? one.target.productId === id : facts.meets(id, one.target.constraints),
          )
        const isBrought = active.pins.some(({ productId }) => productId === 'new')
        const expected = [...some, ...(isBrought ? ['new'] : [])].filter((id) => !isHidden(id))
        expect(placed.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })
  it('stands pinned products at their ranks where there are enough, and keeps the order of the rest', () => {
    const pins = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 8 })), {
      selector: ([id]) => id,
      maxLength: 5,
    })
    fc.assert(
      fc.property(pins, (drawn) => {
        const distinct = drawn.filter(([, rank], at) => drawn.findIndex(([, other]) => other === rank) === at)
        const active = inForce([rule(distinct.map(([productId, rank]) => ({ kind: 'pin', productId, rank })))])
        const placed = applyRules(ids, active, facts).map(({ productId }) => productId)
        for (const [id, rank] of distinct) expect(placed[rank - 1]).toBe(id)
        const isPinned = (id: string) => distinct.some(([pinned]) => pinned === id)
        expect(placed.filter((id) => !isPinned(id))).toEqual(ids.filter((id) => !isPinned(id)))
      }),
    )
  })
  it('keeps the order of those that no rule means, and of those that one boost means', () => {
    fc.assert(
      fc.property(shown, fc.subarray(ids), fc.constantFrom('boost', 'bury'), (some, meant, kind) => {
        const constraints = [is('x', meant.join('') || 'none')]
        const active = inForce([rule([{ kind, target: { constraints }, strength: 2 } as RuleAction])])
        const placed = applyRules(some, active, facts).map(({ productId }) => productId)
        for (const inside of [true, false]) {
          const kept = (id: string) => facts.meets(id, constraints) === inside
          expect(placed.filter(kept)).toEqual(some.filter(kept))
        }
      }),
    )
  })
})
