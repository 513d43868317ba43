import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

const held = (text: string) => ({
  ...{ text, wording: text.toLowerCase(), language: 'en' as const, source: 'review' as const, subject: 'p1' },
  ...{ kind: 'insult', because: 'rule', found: text, chance: 1 },
})

export function heldTextSuite(world: () => StoreWorld): void {
  it('holds a wording once, and counts how often', async () => {
    const { heldTexts } = world().store
    const id = await heldTexts.hold(held('You moron'))
    await heldTexts.hold(held('Go away'))
    world().now += 1_000
    expect(await heldTexts.hold(held('you MORON'))).toBe(id)
    const { items, waiting, cursor } = await heldTexts.list('waiting', { limit: 1 })
    expect(items).toMatchObject([{ text: 'You moron', times: 2, verdict: null, by: null }])
    expect(waiting).toBe(2)
    const rest = await heldTexts.list('waiting', { limit: 1, cursor })
    expect(rest.items).toMatchObject([{ text: 'Go away', times: 1 }])
    expect(rest.cursor).toBeUndefined()
  })

  it('keeps what was decided, and by whom; other processes hear of it', async () => {
    const { heldTexts, changes } = world().store
    const before = await changes.revision()
    const [{ id }] = (await heldTexts.list('waiting')).items
    expect(await heldTexts.decide(id, 'rejected', 'o@s.example')).toBe(true)
    expect(await heldTexts.decide('nobody', 'approved', 'o@s.example')).toBe(false)
    expect(await changes.revision()).not.toBe(before)
    expect((await heldTexts.list('rejected')).items).toMatchObject([{ id, by: 'o@s.example' }])
    expect(await heldTexts.decided(9)).toMatchObject([{ text: 'You moron', kind: 'insult', verdict: 'rejected' }])
    expect((await heldTexts.list('waiting')).waiting).toBe(1)
  })
}
