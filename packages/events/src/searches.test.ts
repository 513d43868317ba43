import { describe, expect, it } from 'vitest'
import { DAILY_SEARCHES, type ListOutcome, type ShownList, searchesOf } from './searches.js'

const shown = (minutes: number, query: string, change: Partial<ShownList> = {}): ShownList => ({
  impressionId: `${query}-${minutes}`,
  query,
  language: 'en',
  at: minutes * 60_000,
  total: 5,
  firstRank: 1,
  ...change,
})
const click = (impressionId: string, rank: number | null, productId = `p${rank}`): ListOutcome => ({
  impressionId,
  kind: 'click',
  productId,
  rank,
})
const brief = (lists: ShownList[], outcomes: ListOutcome[] = []) =>
  searchesOf(lists, outcomes).map(({ query, clicked, refinedTo }) => [query, clicked, refinedTo])

describe('searchesOf', () => {
  it('takes lists of one query for one search until a pause of more than ten minutes', () => {
    expect(brief([shown(0, 'hat'), shown(10, 'hat'), shown(20, 'hat'), shown(30.1, 'hat')])).toEqual([
      ['hat', false, null],
      ['hat', false, null],
    ])
  })
  it('takes a further page for the same search however late, and for one of its own without a first', () => {
    const page = (minutes: number) => shown(minutes, 'hat', { firstRank: 25 })
    expect(brief([shown(0, 'hat'), page(30)], [click('hat-30', 26)])).toEqual([['hat', true, null]])
    expect(brief([page(0)])).toEqual([['hat', false, null]])
  })
  it('calls a search refined when another follows within five minutes without a click', () => {
    expect(brief([shown(0, 'hat'), shown(5, 'cap'), shown(11, 'beret')])).toEqual([
      ['hat', false, 'cap'],
      ['cap', false, null],
      ['beret', false, null],
    ])
    expect(brief([shown(0, 'hat'), shown(5, 'cap')], [click('hat-0', 1)])).toEqual([
      ['hat', true, null],
      ['cap', false, null],
    ])
  })
  it('counts a product once, at its lowest rank, whichever list of the search it was clicked in', () => {
    const [search] = searchesOf(
      [shown(0, 'hat', { total: 0 }), shown(3, 'hat')],
      [
        click('hat-0', 9, 'a'),
        click('hat-3', 2, 'a'),
        click('hat-3', null, 'b'),
        { impressionId: 'hat-3', kind: 'cart', productId: 'a', rank: null },
        { impressionId: 'hat-3', kind: 'cart', productId: 'a', rank: 2 },
        { impressionId: 'hat-3', kind: 'order', productId: 'a', rank: null },
        click('other', 1),
      ],
    )
    expect(search).toMatchObject({ withoutResult: true, clickRanks: [2], clicked: true, carts: 1, orders: 1 })
  })
  it('counts no more than a person can search for in a day', () => {
    expect(
      searchesOf(
        Array.from({ length: 300 }, (_, at) => shown(at, `q${at}`)),
        [],
      ),
    ).toHaveLength(DAILY_SEARCHES)
  })
})
