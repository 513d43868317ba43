import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

const caps = { visitor: 1_000, shop: 2_500 }

export function modelUsageSuite(world: () => StoreWorld): void {
  it('lets no number of calls at once get over a cap', async () => {
    const { modelUsage } = world().store
    const ann = await Promise.all(Array.from({ length: 12 }, () => modelUsage.reserve('ann', 300, caps)))
    expect(ann.filter((one) => typeof one === 'object')).toHaveLength(3)
    expect(ann.filter((one) => one === 'visitor')).toHaveLength(9)
    const many = await Promise.all(Array.from({ length: 12 }, (_, index) => modelUsage.reserve(`v${index}`, 300, caps)))
    expect(many.filter((one) => typeof one === 'object')).toHaveLength(5)
    expect(many.filter((one) => one === 'shop')).toHaveLength(7)
    expect(await modelUsage.reserve('eve', 1_001, caps)).toBe('visitor')
    expect(await modelUsage.days(5)).toEqual([{ day: '2026-11-23', calls: 8, kept: 0, tokens: 2_400 }])
  })

  it('counts what a call took in truth, on the day that it began, and why one failed', async () => {
    const { modelUsage } = world().store
    world().now += 86_400_000
    const begun = await modelUsage.reserve('ann', 300, caps)
    const failed = await modelUsage.reserve('ann', 300, caps)
    if (typeof begun === 'string' || typeof failed === 'string') throw new Error('nothing was set aside')
    world().now += 86_400_000
    await modelUsage.settle(begun, { tokens: 120, ms: 40, isKept: true })
    await modelUsage.settle(failed, { tokens: 0, ms: 2_500.4, isKept: false, failure: 'MODEL_LATE' })
    expect((await modelUsage.days(1))[0]).toEqual({ day: '2026-11-24', calls: 2, kept: 1, tokens: 120 })
    expect(await modelUsage.failures(9)).toEqual([
      { at: new Date(world().now).toISOString(), because: 'MODEL_LATE', ms: 2_500 },
    ])
  })

  it('keeps words that were given up, with what they lack', async () => {
    const { modelUsage } = world().store
    const refusal = { language: 'en' as const, skill: 'find', checked: '[[A]] hats.', said: '[[A]] free hats.' }
    const free = { kind: 'statement', text: 'free' }
    await modelUsage.refuse({ ...refusal, faults: [free, free, { kind: 'word', text: 'lovely' }] })
    world().now += 1_000
    await modelUsage.refuse({ ...refusal, said: 'Free!', faults: [free, { kind: 'order', text: '' }] })
    expect((await modelUsage.refusals(9)).map(({ said }) => said)).toEqual(['Free!', '[[A]] free hats.'])
    expect((await modelUsage.refusals(1))[0]).toMatchObject({ skill: 'find', faults: [free, { kind: 'order' }] })
    expect(await modelUsage.refusalKinds()).toEqual([
      { kind: 'statement', count: 2 },
      { kind: 'order', count: 1 },
      { kind: 'word', count: 1 },
    ])
  })

  it('forgets visitors, and keeps what the shop spent', async () => {
    const { modelUsage } = world().store
    world().now += 40 * 86_400_000
    await modelUsage.sweep()
    expect(await modelUsage.failures(9)).toEqual([])
    expect(await modelUsage.refusals(9)).toEqual([])
    expect((await modelUsage.days(9)).map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-23'])
  })
}
