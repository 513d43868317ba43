import type { RuleDraft, TestDraft } from '@elmo-chat/protocol'
import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

const rule = (name: string): RuleDraft => ({
  name,
  enabled: true,
  when: { match: 'is', query: 'hat' },
  actions: [{ kind: 'pin', productId: 'main:1', rank: 1 }],
  startsAt: null,
  endsAt: null,
})
const test: TestDraft = {
  query: 'hat',
  expect: { target: { productId: 'main:1' }, quantity: 'some', within: 3 },
  note: '',
}

export function steeringSuite(world: () => StoreWorld): void {
  it('keeps rules with who changed them, and records every change', async () => {
    const { rules, changes } = world().store
    const before = await changes.revision()
    const added = await rules.add(rule('first'), 'ann')
    const id = added.ok ? added.value.id : ''
    expect(added).toMatchObject({ ok: true, value: { name: 'first', changedBy: 'ann' } })
    await rules.add(rule('second'), 'ann')
    expect(await rules.change(id, rule('renamed'), 'bob')).toMatchObject({ id, name: 'renamed', changedBy: 'bob' })
    expect((await rules.list()).map(({ name }) => name)).toEqual(['renamed', 'second'])
    const between = await changes.revision()
    expect(between).not.toBe(before)
    expect(await rules.remove(id, 'bob')).toBe(true)
    expect([await rules.remove(id, 'bob'), await rules.change(id, rule('x'), 'bob')]).toEqual([false, null])
    expect(await changes.revision()).not.toBe(between)
    expect((await changes.list()).map(({ by, did, subject }) => [by, did, subject === id])).toEqual([
      ['ann', 'added', true],
      ['ann', 'added', false],
      ['bob', 'changed', true],
      ['bob', 'removed', true],
    ])
  })

  it('keeps relevance tests and their runs, and shows the merchant what fails', async () => {
    const { store, now } = world()
    const added = await store.tests.add(test, 'ann')
    expect(await store.tests.list()).toEqual([added.ok && added.value])
    expect(await store.testRuns.last()).toBeNull()
    const result = (passed: boolean) => ({ testId: 't', passed, ranks: passed ? [1] : [], seen: ['Hat'] })
    await store.testRuns.add({ because: 'tests', results: [result(true)] })
    await store.testRuns.add({ because: 'rules', results: [result(false), result(true), result(false)] })
    expect(await store.testRuns.last()).toMatchObject({ because: 'rules', passed: 1, failed: 2 })
    expect((await store.testRuns.list()).map(({ failed }) => failed)).toEqual([2, 0])
    expect((await store.overview(now)).attention).toContainEqual({
      kind: 'relevance-tests',
      count: 2,
      link: '/console/search/tests',
    })
  })

  it('keeps one grade for a query and a product', async () => {
    const { judgements } = world().store
    expect(
      await judgements.put(
        [
          { query: 'Red Dress', productId: 'a', grade: 3, reason: 'exactly' },
          { query: 'red dress', productId: 'b', grade: 0 },
          { query: 'hat', productId: 'a', grade: 1 },
        ],
        'ann',
      ),
    ).toBe(3)
    await judgements.put([{ query: 'red  dress', productId: 'a', grade: 2 }], 'bob')
    const first = await judgements.list({ limit: 2 })
    expect(first).toMatchObject({ total: 3, queries: 2, items: [{ query: 'hat' }, { query: 'red  dress', grade: 2 }] })
    expect((await judgements.list({ limit: 2, cursor: first.cursor })).items).toEqual([
      { query: 'red dress', productId: 'b', grade: 0, at: new Date(world().now).toISOString(), by: 'ann' },
    ])
    expect(await judgements.list({ q: 'ＲＥＤ' })).toMatchObject({ total: 2, queries: 1 })
  })

  it('shows which queries were judged, and what of one, and takes grades back', async () => {
    const { judgements, changes } = world().store
    const page = await judgements.queries({ limit: 1 })
    expect(page).toMatchObject({ total: 2, judgements: 3, items: [{ people: 1 }], cursor: expect.any(String) })
    expect(await judgements.queries({ q: 'RED' })).toMatchObject({
      total: 1,
      judgements: 2,
      items: [{ grades: [1, 0, 1, 0], people: 2 }],
    })
    expect(await judgements.queries({ limit: 1, cursor: page.cursor })).not.toHaveProperty('cursor')
    const red = await judgements.ofQuery({ query: ' RED dress', limit: 1 })
    expect(red).toMatchObject({ total: 2, items: [{ productId: 'a', grade: 2, by: 'bob' }] })
    expect(await judgements.ofQuery({ query: 'red dress', cursor: red.cursor })).toMatchObject({
      items: [{ productId: 'b', grade: 0 }],
    })
    expect(await judgements.remove({ query: 'Red  Dress', productId: 'b' }, 'eve')).toBe(1)
    expect(await judgements.remove({ query: 'Red  Dress', productId: 'b' }, 'eve')).toBe(0)
    expect(await judgements.remove({ query: 'red' }, 'eve')).toBe(0)
    expect(await judgements.remove({ query: 'hat' }, 'eve')).toBe(1)
    expect(await judgements.list()).toMatchObject({ total: 1, queries: 1 })
    const [one, all, ...others] = (await changes.list({ limit: 500 })).filter(({ by }) => by === 'eve')
    expect([one, all]).toMatchObject([
      { kind: 'judgements', did: 'removed', body: { query: 'red dress', judgements: [{ productId: 'b', grade: 0 }] } },
      { kind: 'judgements', did: 'removed', body: { query: 'hat' } },
    ])
    expect(others).toEqual([])
  })

  it('has exactly one live ranker, and leads back to the one before', async () => {
    const { rankers } = world().store
    expect(await rankers.list()).toMatchObject({
      live: 'standard',
      rankers: [
        { id: 'words', kind: 'words', state: 'retired' },
        { id: 'standard', kind: 'weighted', state: 'live' },
      ],
    })
    const make = (name: string) =>
      rankers.add(
        {
          kind: 'lambdamart',
          name,
          state: 'candidate',
          learnedFrom: { queries: 5, judgements: 20, clicks: 0 },
          measured: null,
          decision: { en: 'It wins.', zh: '更好。' },
          importance: [],
          value: { trees: [name] },
        },
        'ann',
      )
    const one = await make('one')
    const two = await make('two')
    expect(await rankers.promote('nothing', 'ann')).toEqual({ ok: false, error: { code: 'RANKER_UNKNOWN' } })
    await rankers.promote(one.id, 'ann')
    await rankers.promote(two.id, 'ann')
    expect(await rankers.live()).toMatchObject({ record: { name: 'two', state: 'live' }, value: { trees: ['two'] } })
    expect(await rankers.rollBack('ann')).toMatchObject({ ok: true, value: { name: 'one', state: 'live' } })
    expect(await rankers.rollBack('ann')).toMatchObject({ ok: true, value: { id: 'standard', state: 'live' } })
    expect(await rankers.rollBack('ann')).toMatchObject({ ok: true, value: { id: 'words', state: 'live' } })
    expect(await rankers.rollBack('ann')).toEqual({ ok: false, error: { code: 'RANKER_FIRST' } })
    const { rankers: all } = await rankers.list()
    expect(all.map(({ state }) => state).sort()).toEqual(['live', 'retired', 'retired', 'retired'])
    await Promise.all([rankers.promote(one.id, 'ann'), rankers.promote(two.id, 'bob')])
    expect((await rankers.list()).rankers.filter(({ state }) => state === 'live')).toHaveLength(1)
  })

  it('keeps what the merchant says that a customer meant', async () => {
    const { corrections } = world().store
    const added = await corrections.add({ text: '能便宜点吗', language: 'zh', intent: 'bargain' }, 'ann')
    expect(await corrections.list()).toEqual([added.ok && added.value])
    expect(await corrections.remove(added.ok ? added.value.id : '', 'ann')).toBe(true)
    expect(await corrections.list()).toEqual([])
  })
}
