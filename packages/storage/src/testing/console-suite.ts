import { expect, it } from 'vitest'
import { hats, reply, trace, turn } from './samples.js'
import type { StoreWorld } from './store-suite.js'

const HOUR = 3_600_000

export function consoleSuite(world: () => StoreWorld): void {
  it('keeps every version of the settings, with who saved it', async () => {
    const { settings } = world().store
    expect(await settings.get()).toBeNull()
    const first = await settings.put({ brandColor: '#112233' }, { by: 'ann' })
    expect(first).toMatchObject({ ok: true, value: { version: 1 } })
    await settings.put({ brandColor: '#445566' }, { by: 'bob', version: 1 })
    expect(await settings.put({}, { by: 'late', version: 1 })).toEqual({ ok: false, error: { code: 'SETTINGS_MOVED' } })
    expect(await settings.get()).toMatchObject({ version: 2, value: { brandColor: '#445566' }, by: 'bob' })
    expect((await settings.history()).map(({ version, by }) => [version, by])).toEqual([
      [2, 'bob'],
      [1, 'ann'],
    ])
  })

  it('saves documents one by one, removes them in every language, and tells other processes of it', async () => {
    const { documents, changes } = world().store
    const text = (language: 'en' | 'zh', words: string) =>
      ({ id: 'gift', source: `documents-${language}`, language, title: 'Gift', text: words, url: null }) as const
    const before = await changes.revision()
    await documents.save([text('en', 'Free.'), text('zh', '免费。')], 'ann')
    await documents.save([text('en', 'Costs $4.')], 'bob')
    expect(await documents.list('documents-en')).toEqual([text('en', 'Costs $4.')])
    const saved = await changes.revision()
    expect(saved).not.toBe(before)
    expect(await documents.remove('gift', 'ann')).toBe(2)
    expect(await documents.remove('gift', 'ann')).toBe(0)
    expect(await changes.revision()).not.toBe(saved)
    expect((await changes.list()).at(-1)).toMatchObject({ kind: 'document', did: 'removed', subject: 'gift' })
  })

  it('replaces the documents and reviews of a source, and only those', async () => {
    const { documents, reviews } = world().store
    const text = (id: string, source: string) =>
      ({ id, source, language: 'en', title: `About ${id}`, text: 'Free from $50.', url: null }) as const
    await documents.put('main', [text('shipping', 'main'), text('returns', 'main')])
    await documents.put('other', [text('care', 'other')])
    await documents.put('main', [text('shipping', 'main')])
    expect(await documents.list('main')).toEqual([text('shipping', 'main')])
    expect((await documents.list()).map(({ id }) => id)).toEqual(['shipping', 'care'])
    const review = (id: string, productId: string, at: string) =>
      ({ id, source: 'main', productId, author: 'Ann', rating: 4, text: '很好', language: 'zh', at }) as const
    const many = Array.from({ length: 230 }, (_, index) => review(`r${index}`, 'bulk', '2026-01-01T00:00:00.000Z'))
    const own = [review('a', 'hat', '2026-01-01T00:00:00.000Z'), review('b', 'hat', '2026-02-01T00:00:00.000Z')]
    await reviews.put('main', [...many, ...own])
    expect((await reviews.ofProduct('hat')).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await reviews.list('main')).toHaveLength(232)
    await reviews.put('main', own)
    expect(await reviews.list()).toEqual(own)
  })

  it('sums up the last day beside the week before', async () => {
    const { store, now } = world()
    const at = (hoursAgo: number) => new Date(now - hoursAgo * HOUR).toISOString()
    const save = async (id: string, hoursAgo: number, change: Parameters<typeof turn>[2] = {}) =>
      store.conversations.saveTurn(turn(id, 0, { at: at(hoursAgo), ...change }))
    for (let index = 0; index < 7; index++) await save(`usual-${index}`, 24 * (index + 1) + 1)
    await save('glad', 0, { reply: reply(1, 0.8), trace: trace({}, 100) })
    await save('angry', 2, { reply: reply(0, -0.8), message: ' Purple  hat ' })
    await save('angrier', 3, { reply: reply(0, -0.8), message: 'purple  hat' })
    await store.conversations.saveTurn(
      turn('angry', 1, {
        at: at(1),
        reply: [...reply(1), { type: 'data-handover', data: { state: 'offered' } }],
        trace: trace({ constraints: [{ field: 'price', op: 'max', value: 5_000, text: 'under $50' }] }),
      }),
    )
    const run = await store.catalog.beginImport({ name: 'hats', source: 'main', dryRun: false })
    await store.catalog.stage(run.id, hats(3))
    await store.catalog.commit(run.id, { keepSourceIds: [], retireMissing: true, force: false })
    const overview = await store.overview(now)
    expect(overview).toMatchObject({
      conversations: { today: 3, usual: 1 },
      messages: { today: 4, usual: 1 },
      withoutResult: { today: 2, usual: 0 },
      products: 3,
      sources: [{ name: 'main', products: 3 }],
      unmet: [{ text: 'purple  hat', count: 2 }],
      feelings: [
        { mood: 'good', count: 1 },
        { mood: 'neutral', count: 1 },
        { mood: 'bad', count: 2 },
      ],
    })
    expect(overview.asked).toEqual([{ label: 'blue', field: 'color', value: 'color.blue', count: 9 }])
    expect(overview.turnMs).toEqual({ p50: 4, p99: expect.closeTo(90.4, 0) })
    expect(overview.hourly).toHaveLength(24)
    expect(overview.hourly.slice(-4).map(({ conversations }) => conversations)).toEqual([1, 1, 0, 1])
    expect(overview.attention.map(({ kind, count }) => [kind, count])).toEqual([
      ['unmet', 2],
      ['bad-mood', 2],
      ['asked-for-human', 1],
    ])
  })

  it('has a calm overview of an empty day', async () => {
    const overview = await world().store.overview(world().now + 400 * 24 * HOUR)
    expect(overview).toMatchObject({ messages: { today: 0, usual: 0 }, asked: [], unmet: [], attention: [] })
  })
}
