import { describe, expect, it } from 'vitest'
import { hatShop, hats } from '../testing/hat-shop.js'
import { shiftReasons, shiftsOf } from './attribute-shift.js'

const [bowler, panama, beanie] = hats
const warmer = { axis: 'warmth', direction: 'more' } as const
const wish = (field: string, value: string) => ({ field, op: 'is' as const, value, text: value })

describe('a shift', () => {
  it('is asked for by a critique that nothing measures, or by a value that says as much', () => {
    const critique = { field: 'warmth', direction: 'more' as const, text: 'warmer' }
    expect(shiftsOf([critique], [], new Set()).shifts).toEqual([warmer])
    expect(shiftsOf([critique], [], new Set(['warmth'])).shifts).toEqual([])
    const formal = wish('style', 'formal')
    const { shifts, used } = shiftsOf([], [formal, wish('material', 'wool')], new Set())
    expect(shifts).toEqual([{ axis: 'formality', direction: 'more' }])
    expect([...used]).toEqual([formal])
    expect(shiftsOf([{ ...critique, field: 'price' }], [], new Set()).shifts).toEqual([])
  })
  it('holds by what the other product states and this one does not', () => {
    expect(shiftReasons(warmer, panama, bowler, hatShop)).toMatchObject([{ field: 'material', value: 'wool' }])
    expect(shiftReasons(warmer, bowler, panama, hatShop)).toEqual([])
    expect(shiftReasons(warmer, bowler, beanie, hatShop)).toEqual([])
  })
  it('to less needs a value that says less', () => {
    expect(shiftReasons({ axis: 'warmth', direction: 'less' }, bowler, panama, hatShop)).toEqual([])
  })
})
