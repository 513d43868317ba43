import { expect, it } from 'vitest'
import { turn } from './samples.js'
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

  it('tells what was said in all conversations, each in its order, without notes', async () => {
    const { desk } = world().store
    await desk.move({ conversationId: 'said', version: 2, next: heldBy('ann'), entry: entry('n', 'note', 'secret') })
    expect((await desk.spoken(10)).map(({ conversationId, words }) => [conversationId, words])).toEqual([
      ['said', 'Hello'],
      ['said', '您好'],
    ])
  })

  it('counts what an agent has not read, from the wish for a person on where nothing was', async () => {
    const { desk, conversations } = world().store
    const { now } = world()
    const at = (later: number) => new Date(now + later).toISOString()
    await conversations.saveTurn(turn('read', 0, { at: at(-60_000), message: 'do you have hats' }))
    await desk.move({ conversationId: 'read', version: 0, next: waiting, entry: entry('ask') })
    await conversations.saveTurn(turn('read', 1, { at: at(0), message: 'a person please' }))
    const glanceOf = async (agentId: string) => (await desk.glances(['read', 'nobody'], agentId)).get('read')
    expect(await glanceOf('ann')).toMatchObject({ heard: 2, unread: 1, lastMessage: 'a person please', language: 'en' })
    await desk.read('read', 'ann', 2)
    world().now += 1_000
    await desk.move({
      ...{ conversationId: 'read', version: 1, next: heldBy('ann') },
      entry: { ...entry('c', 'customer', 'call 13912345678'), readable: 'call [phone]' },
    })
    expect(await glanceOf('ann')).toMatchObject({ heard: 3, unread: 1, lastMessage: 'call [phone]' })
    await desk.read('read', 'ann', 1)
    expect(await glanceOf('ann')).toMatchObject({ unread: 1 })
    await desk.read('read', 'ann', 3)
    expect(await glanceOf('ann')).toMatchObject({ unread: 0 })
    expect(await glanceOf('bo')).toMatchObject({ unread: 1 })
    await desk.read('nobody', 'ann', 1)
    expect((await desk.glances(['nobody'], 'ann')).size).toBe(0)
    await desk.move({ conversationId: 'read', version: 2, next: { ...waiting, state: 1 }, entry: entry('back') })
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
    await desk.move({ conversationId: 'over', version: 0, next: waiting, entry: entry('ask') })
    const between = await desk.revision()
    await desk.move({ conversationId: 'over', version: 1, next: { ...waiting, state: 4 }, entry: entry('end') })
    expect(between).not.toBe(before)
    expect(await desk.revision()).not.toBe(between)
    expect((await desk.open()).map(({ conversationId }) => conversationId).sort()).toEqual(['race', 'said'])
  })
}
