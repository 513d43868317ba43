import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

const caps = { visitor: 1_000, desk: 700, shop: 2_500 }
const ann = { visitorId: 'ann' }

export function modelUsageSuite(world: () => StoreWorld): void {
  it('lets no number of calls at once get over a cap', async () => {
    const { modelUsage } = world().store
    const hers = await Promise.all(Array.from({ length: 12 }, () => modelUsage.reserve(ann, 300, caps)))
    expect(hers.filter((one) => typeof one === 'object')).toHaveLength(3)
    expect(hers.filter((one) => one === 'visitor')).toHaveLength(9)
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, index) => modelUsage.reserve({ visitorId: `v${index}` }, 300, caps)),
    )
    expect(many.filter((one) => typeof one === 'object')).toHaveLength(5)
    expect(many.filter((one) => one === 'shop')).toHaveLength(7)
    expect(await modelUsage.reserve({ visitorId: 'eve' }, 1_001, caps)).toBe('visitor')
    expect(await modelUsage.days(5)).toEqual([{ day: '2026-11-23', calls: 8, kept: 0, tokens: 2_400, deskTokens: 0 }])
  })

  it('counts what a call took in truth, on the day that it began, and why one failed', async () => {
    const { modelUsage } = world().store
    world().now += 86_400_000
    const begun = await modelUsage.reserve(ann, 300, caps)
    const failed = await modelUsage.reserve(ann, 300, caps)
    if (typeof begun === 'string' || typeof failed === 'string') throw new Error('nothing was set aside')
    world().now += 86_400_000
    await modelUsage.settle(begun, { tokens: 120, ms: 40, isKept: true })
    await modelUsage.settle(failed, { tokens: 0, ms: 2_500.4, isKept: false, failure: 'MODEL_LATE' })
    expect((await modelUsage.days(1))[0]).toEqual({ day: '2026-11-24', calls: 2, kept: 1, tokens: 120, deskTokens: 0 })
    expect(await modelUsage.failures(9)).toEqual([
      { at: new Date(world().now).toISOString(), because: 'MODEL_LATE', ms: 2_500 },
    ])
  })

  it('counts what the service desk asks for by a cap of its own, and within the shop’s', async () => {
    const { modelUsage } = world().store
    world().now += 86_400_000
    const desk = await Promise.all(Array.from({ length: 4 }, () => modelUsage.reserve('desk', 300, caps)))
    expect(desk.filter((one) => typeof one === 'object')).toHaveLength(2)
    expect(desk.filter((one) => one === 'desk')).toHaveLength(2)
    const hers = await Promise.all(Array.from({ length: 4 }, () => modelUsage.reserve(ann, 300, caps)))
    expect(hers.filter((one) => typeof one === 'object')).toHaveLength(3)
    const [first] = desk.filter((one) => typeof one === 'object')
    await modelUsage.settle(first!, { tokens: 80, ms: 9, isKept: true })
    expect((await modelUsage.days(1))[0]).toEqual({
      ...{ day: '2026-11-26', calls: 5, kept: 1, tokens: 1_280, deskTokens: 380 },
    })
    expect(await modelUsage.reserve('desk', 300, { ...caps, shop: 1_400 })).toBe('shop')
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
    expect((await modelUsage.days(9)).map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-24', '2026-11-23'])
    expect((await modelUsage.days(1))[0]?.deskTokens).toBe(380)
  })
}
