import type { Understanding } from '@elmo-chat/understanding'
import { describe, expect, it } from 'vitest'
import { newConversation } from './conversation.js'
import { is, max, min, not, said, shopFacts } from './testing/said.js'
import { track } from './track.js'
import type { ConversationState } from './types.js'

/** The conversation after these utterances, with three products on the table. */
function after(...utterances: Understanding[]): ConversationState {
  const focus = { shown: ['p1', 'p2', 'p3'], selected: null, impressionId: null, cursor: null, total: 3 }
  let state: ConversationState = { ...newConversation('en'), focus }
  for (const understanding of utterances)
    state = { ...state, turn: state.turn + 1, brief: track(state, understanding, shopFacts) }
  return state
}

const wishes = (state: ConversationState) =>
  state.brief.constraints.map(({ field, op, value }) => `${field} ${op} ${value}`).sort()

const blueShirts = said({ constraints: [is('category', 't-shirt'), is('color', 'blue'), max('price', 20000)] })

describe('the brief', () => {
  it('adds what is said to what stands, and knows who said it when', () => {
    const state = after(blueShirts, said({ constraints: [is('size', 'l')] }))
    expect(wishes(state)).toEqual(['category is t-shirt', 'color is blue', 'price max 20000', 'size is l'])
    expect(state.brief.constraints.at(-1)).toMatchObject({ setBy: 'customer', turn: 2 })
  })
  it('replaces a value by a later one of the same field', () => {
    expect(wishes(after(blueShirts, said({ constraints: [is('color', 'black')], correction: true })))).toContain(
      'color is black',
    )
    expect(wishes(after(blueShirts, said({ constraints: [is('color', 'black')] })))).not.toContain('color is blue')
  })
  it('keeps both values when the second is said as an alternative', () => {
    const state = after(blueShirts, said({ text: 'or red', constraints: [is('color', 'red')] }))
    expect(wishes(state)).toEqual(expect.arrayContaining(['color is blue', 'color is red']))
  })
  it('keeps a feature beside a later one: a thing has several', () => {
    const state = after(
      said({ constraints: [is('feature', 'warm')] }),
      said({ constraints: [is('feature', 'waterproof')] }),
    )
    expect(wishes(state)).toEqual(['feature is warm', 'feature is waterproof'])
  })
  it('takes a refused value away and lets the refusal stand', () => {
    expect(wishes(after(blueShirts, said({ constraints: [not('color', 'blue')] })))).toEqual([
      'category is t-shirt',
      'color not blue',
      'price max 20000',
    ])
  })
  it('lets a refusal go when the value is wanted after all', () => {
    const state = after(
      blueShirts,
      said({ constraints: [not('color', 'blue')] }),
      said({ constraints: [is('color', 'blue')] }),
    )
    expect(wishes(state)).toContain('color is blue')
    expect(wishes(state)).not.toContain('color not blue')
  })
  it('joins a lower bound to an upper one, and replaces a whole range by a new bound', () => {
    expect(wishes(after(blueShirts, said({ constraints: [min('price', 5000)] })))).toEqual(
      expect.arrayContaining(['price max 20000', 'price min 5000']),
    )
    const range = said({ constraints: [min('price', 20000), max('price', 30000)] })
    expect(wishes(after(range, said({ constraints: [max('price', 10000)] })))).toEqual(['price max 10000'])
  })
  it('frees a field, and remembers that it is open', () => {
    const state = after(blueShirts, said({ freed: ['color'] }))
    expect(wishes(state)).not.toContain('color is blue')
    expect(state.brief.freed).toEqual(['color'])
  })
  it.each(['greet', 'policy', 'details', 'availability', 'why', 'thank', 'order'] as const)(
    'stays as it is through %s',
    (intent) => {
      const state = after(blueShirts)
      expect(track(state, said({ intent, constraints: [is('size', 's')] }), shopFacts)).toEqual(state.brief)
    },
  )
  it('is the same wish when the category is a narrower kind of the one that stands', () => {
    const state = after(
      said({ constraints: [is('category', 'top'), is('color', 'blue')] }),
      said({ constraints: [is('category', 'polo')] }),
    )
    expect(wishes(state)).toEqual(['category is polo', 'color is blue'])
  })
  it('begins anew with another category, for the same person', () => {
    const first = said({ constraints: [is('category', 't-shirt'), is('color', 'blue'), is('audience', 'women')] })
    expect(wishes(after(first, said({ text: 'show me shoes', constraints: [is('category', 'shoes')] })))).toEqual([
      'audience is women',
      'category is shoes',
    ])
  })
  it.each(['what about laptops?', '那笔记本电脑呢？'])('keeps what makes sense in a swap: %s', (text) => {
    const state = after(blueShirts, said({ text, constraints: [is('category', 'laptop')] }))
    expect(wishes(state)).toEqual(['category is laptop', 'price max 20000'])
  })
  it('narrows by words that the standing wish has, and begins anew with words that it has not', () => {
    expect(after(blueShirts, said({ query: 'pocket' })).brief).toMatchObject({
      query: 'pocket',
      constraints: { length: 3 },
    })
    expect(after(blueShirts, said({ query: 'zither' })).brief).toMatchObject({ query: 'zither', constraints: [] })
  })
  it('forgets everything on a new start', () => {
    expect(after(blueShirts, said({ intent: 'start-over' })).brief).toMatchObject({ constraints: [], query: '' })
  })
  it('forgets the wish when the whole shop is asked about', () => {
    const state = after(
      blueShirts,
      said({ text: '全店最贵的', query: '全店', sort: { field: 'price', direction: 'desc' } }),
    )
    expect(state.brief).toEqual({ constraints: [], query: '', sort: { field: 'price', direction: 'desc' } })
  })
})

describe('relative wishes', () => {
  const cheaper = { field: 'price', direction: 'less', text: 'cheaper' } as const
  it('measures cheaper against the cheapest that is shown', () => {
    const state = after(blueShirts, said({ critiques: [cheaper] }))
    expect(wishes(state)).toContain('price max 1999')
    expect(state.brief.constraints.at(-1)).toMatchObject({
      text: 'under $20',
      setBy: 'assistant',
      instead: [{ value: 20000 }],
    })
  })
  it('measures more against the dearest that is shown', () => {
    const dearer = { field: 'price', direction: 'more', text: 'more expensive' } as const
    expect(wishes(after(said({ critiques: [dearer] })))).toEqual(['price min 5001'])
  })
  it('measures it against the one that is pointed at', () => {
    const references = [{ kind: 'rank', rank: 3, text: 'the third' }] as const
    expect(wishes(after(said({ critiques: [cheaper], references })))).toEqual(['price max 4999'])
    expect(
      wishes(after(said({ critiques: [cheaper], references: [{ kind: 'rank', rank: -1, text: 'the last' }] }))),
    ).toEqual(['price max 4999'])
  })
  it('moves an ordered value one step', () => {
    const bigger = { field: 'size', direction: 'more', text: 'bigger' } as const
    expect(wishes(after(said({ constraints: [is('size', 'm')] }), said({ critiques: [bigger] })))).toEqual([
      'size is l',
    ])
  })
  it('refuses the value that stands when another one is wanted', () => {
    const other = { field: 'color', direction: 'other', text: 'another color' } as const
    expect(wishes(after(said({ constraints: [is('color', 'blue')] }), said({ critiques: [other] })))).toEqual([
      'color not blue',
    ])
  })
  it('orders instead, where nothing on the table gives a measure', () => {
    const lighter = { field: 'weight', direction: 'less', text: 'lighter' } as const
    expect(after(said({ critiques: [lighter] })).brief.sort).toEqual({ field: 'weight', direction: 'asc' })
  })
  it('keeps what was refused for good through other wishes, until it starts over or is wished again', () => {
    const refused = { ...not('brand', 'harbor'), setBy: 'customer' as const, turn: 1, lasts: true as const }
    const state = { ...after(blueShirts), brief: { constraints: [refused], query: '' } }
    const then = (understanding: Understanding) => track(state, understanding, shopFacts).constraints
    expect(then(said({ constraints: [is('category', 'laptop')] }))).toContainEqual(refused)
    expect(then(said({ query: 'zither' }))).toContainEqual(refused)
    expect(then(said({ constraints: [is('brand', 'harbor')] }))).not.toContainEqual(refused)
    expect(then(said({ intent: 'start-over' }))).toEqual([])
  })
  it('is for another person until it is for oneself or a wish of its own', () => {
    const gift = said({ intent: 'recommend', recipient: 'other', constraints: [is('audience', 'women')] })
    const isForOther = (...more: Understanding[]) => after(gift, ...more).brief.isForOther
    expect(isForOther()).toBe(true)
    expect(isForOther(said({ constraints: [max('price', 20000)] }))).toBe(true)
    expect(isForOther(said({ intent: 'recommend' }))).toBe(true)
    expect(isForOther(said({ intent: 'recommend', recipient: 'self' }))).toBeUndefined()
    expect(isForOther(said({ intent: 'start-over' }))).toBeUndefined()
  })
})
