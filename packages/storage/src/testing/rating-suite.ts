import { expect, it } from 'vitest'
import { turn } from './samples.js'
import type { StoreWorld } from './store-suite.js'

const rating = (conversationId: string, score: number, words = '') => ({
  ...{ conversationId, score, words, kind: 'rating' as const, visitorId: 'ann', language: 'en' as const },
  ...{ skill: 'find', agent: null },
})

export function ratingSuite(world: () => StoreWorld): void {
  it('keeps the first score of a conversation, and the words that follow it once', async () => {
    const { ratings, conversations } = world().store
    for (const conversationId of ['one', 'two', 'best'])
      await conversations.saveTurn(turn(conversationId, 0, { visitorId: conversationId === 'best' ? 'bo' : 'ann' }))
    expect(await ratings.add(rating('one', 2))).toEqual({ isNew: true, score: 2 })
    expect(await ratings.add(rating('one', 5, 'too slow'))).toEqual({ isNew: false, score: 2 })
    await ratings.add(rating('one', 2, 'something else'))
    await ratings.add({ ...rating('best', 5), visitorId: 'bo' })
    expect(await ratings.lowest('2026-11-01', 9)).toMatchObject([
      { conversationId: 'one', score: 2, words: 'too slow' },
    ])
    expect(await ratings.kindsOf('one')).toEqual(['rating'])
  })

  it('knows how many conversations a visitor had, and when they were asked last', async () => {
    const { ratings } = world().store
    expect(await ratings.visitor('ann')).toEqual({ conversations: 2, npsAt: null })
    await ratings.add({ ...rating('two', 9), kind: 'nps' })
    expect((await ratings.visitor('ann')).npsAt).toBe(new Date(world().now).toISOString())
    expect(await ratings.counts('2026-11-23')).toMatchObject([
      { kind: 'nps', score: 9, day: '2026-11-23', count: 1 },
      { kind: 'rating', score: 2, skill: 'find', agent: null, count: 1 },
      { kind: 'rating', score: 5, count: 1 },
    ])
    expect(await ratings.counts('2026-11-24')).toEqual([])
  })

  it('keeps the last thumb under a reply, and none that was taken back', async () => {
    const { ratings, conversations } = world().store
    const [first, second] = [turn('thumbed', 0), turn('thumbed', 1)]
    await conversations.saveTurn(first)
    await conversations.saveTurn(second)
    expect(await ratings.thumb('thumbed', first.turnId, 'up')).toBe(true)
    expect(await ratings.thumb('thumbed', first.turnId, 'down')).toBe(true)
    expect(await ratings.thumb('thumbed', second.turnId, 'up')).toBe(true)
    expect(await ratings.thumb('one', first.turnId, 'up')).toBe(false)
    const { skill } = first.trace.decision
    expect(await ratings.thumbs('2026-11-23')).toEqual([{ skill, up: 1, down: 1 }])
    expect(await ratings.thumbsDown('2026-11-23', 9)).toEqual([
      {
        ...{ conversationId: 'thumbed', turnId: first.turnId, message: first.message, skill },
        at: new Date(world().now).toISOString(),
      },
    ])
    expect((await conversations.record('thumbed'))?.turns.map(({ thumb }) => thumb)).toEqual(['down', 'up'])
    expect((await conversations.messages('thumbed')).map(({ thumb }) => thumb)).toEqual([
      ...[undefined, 'down'],
      ...[undefined, 'up'],
    ])
    await ratings.thumb('thumbed', first.turnId, null)
    expect(await ratings.thumbs('2026-11-23')).toEqual([{ skill, up: 1, down: 0 }])
    expect(await ratings.thumbs('2026-11-24')).toEqual([])
    expect(await ratings.thumbsDown('2026-11-23', 9)).toEqual([])
  })
}
