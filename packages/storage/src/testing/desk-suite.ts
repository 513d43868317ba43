import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

const waiting = { state: 2, agentId: null, agentName: null, priority: 30, reasons: ['mood-angry'] } as const
const heldBy = (agentId: string) => ({ ...waiting, state: 3, agentId, agentName: agentId }) as const
const entry = (id: string, kind: 'customer' | 'agent' | 'note' | 'state' = 'state', words = '') => ({
  ...{ id, kind, by: '', words },
})

export function deskSuite(world: () => StoreWorld): void {
  it('lets one of two agents have a conversation who take it at the same time', async () => {
    const { desk } = world().store
    expect(await desk.find('race')).toBeNull()
    const begun = await desk.move({ conversationId: 'race', version: 0, next: waiting, entry: entry('ask') })
    expect(begun).toMatchObject({ ok: true, value: { version: 1, state: 2, priority: 30, reasons: ['mood-angry'] } })
    const taken = await Promise.all(
      ['ann', 'bo'].map((agent) =>
        desk.move({ conversationId: 'race', version: 1, next: heldBy(agent), entry: entry(`take-${agent}`) }),
      ),
    )
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
    expect(taken.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'CASE_MOVED' } })
    expect((await desk.find('race'))!.version).toBe(2)
  })

  it('keeps what was said in order, without gaps, once', async () => {
    const { desk } = world().store
    const say = (version: number, id: string, words: string) =>
      desk.move({ conversationId: 'said', version, next: heldBy('ann'), entry: entry(id, 'agent', words) })
    await say(0, 'a', 'Hello')
    world().now += 1_000
    await say(1, 'b', '您好')
    expect(await say(2, 'b', '您好')).toMatchObject({ ok: false, error: { code: 'KNOWN' } })
    expect((await desk.entries('said')).map(({ position, words }) => [position, words])).toEqual([
      [1, 'Hello'],
      [2, '您好'],
    ])
    expect(await desk.entries('said', 1)).toMatchObject([{ position: 2, kind: 'agent', state: 3 }])
    expect(await desk.versions(['said', 'race', 'nobody'])).toEqual(
      new Map([
        ['said', 2],
        ['race', 2],
      ]),
    )
  })

  it('knows who had the inbox open lately', async () => {
    const { desk } = world().store
    await desk.seen({ id: 'ann', name: 'Ann' })
    world().now += 60_000
    await desk.seen({ id: 'bo', name: 'Bo' })
    expect(await desk.present(world().now - 45_000)).toEqual([{ id: 'bo', name: 'Bo' }])
  })

  it('lists who waits and who is held, and tells every change', async () => {
    const { desk } = world().store
    const before = await desk.revision()
    await desk.move({ conversationId: 'over', version: 0, next: { ...waiting, state: 4 }, entry: entry('end') })
    expect(await desk.revision()).not.toBe(before)
    expect((await desk.open()).map(({ conversationId }) => conversationId).sort()).toEqual(['race', 'said'])
  })
}
