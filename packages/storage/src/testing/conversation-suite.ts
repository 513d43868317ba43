import type { TurnTrace } from '@elmo-chat/protocol'
import { expect, it } from 'vitest'
import { reply, trace, turn } from './samples.js'
import type { StoreWorld } from './store-suite.js'

export function conversationSuite(world: () => StoreWorld): void {
  it('keeps a turn with its state, its transcript and its events', async () => {
    const { conversations, events } = world().store
    expect(await conversations.find('told')).toBeNull()
    expect(await conversations.saveTurn(turn('told', 0))).toEqual({ ok: true, value: { version: 1 } })
    expect(await conversations.saveTurn(turn('told', 1, { message: '便宜一点的', language: 'zh' }))).toEqual({
      ok: true,
      value: { version: 2 },
    })
    expect(await conversations.find('told')).toEqual({
      id: 'told',
      visitorId: 'visitor',
      language: 'zh',
      version: 2,
      state: { version: 1, turn: 2 },
    })
    const messages = await conversations.messages('told')
    expect(messages.map(({ role, id }) => [role, id])).toEqual([
      ['user', 'told-1-q'],
      ['assistant', 'told-1'],
      ['user', 'told-2-q'],
      ['assistant', 'told-2'],
    ])
    expect(messages[2].parts).toEqual([{ type: 'text', text: '便宜一点的' }])
    expect(messages[3].parts).toEqual(reply())
    expect((await events.read()).map(({ event }) => event.id)).toEqual(['told-1-m', 'told-2-m'])
  })

  it('lists what was asked and not answered, also where a passage was quoted beside it', async () => {
    const { conversations } = world().store
    const decided = (outcome: string): TurnTrace => ({
      ...trace(),
      decision: { skill: 'policy', because: 'the intent is policy', outcome },
    })
    const cited = [...reply(), { type: 'data-citations' as const, data: { passages: [] } }]
    await conversations.saveTurn(turn('asked', 0, { message: 'do you lend umbrellas?', trace: decided('unknown') }))
    await conversations.saveTurn(
      turn('asked', 1, { message: 'do you take cheques?', trace: decided('unknown'), reply: cited }),
    )
    await conversations.saveTurn(
      turn('asked', 2, { message: 'do you take cards?', trace: decided('answered'), reply: cited }),
    )
    const listed = (await conversations.unanswered(100)).filter(({ conversationId }) => conversationId === 'asked')
    expect(listed.map(({ text }) => text)).toEqual(['do you take cheques?', 'do you lend umbrellas?'])
  })

  it('refuses a turn that does not follow the last one, and keeps nothing of it', async () => {
    const { conversations, events } = world().store
    await conversations.saveTurn(turn('moved', 0))
    await conversations.saveTurn(turn('moved', 1))
    const before = (await events.read()).length
    for (const late of [
      turn('moved', 0, { turnId: 'late-1' }),
      turn('moved', 1, { turnId: 'late-2' }),
      turn('moved', 5, { turnId: 'early' }),
      turn('unknown', 3),
      turn('moved', 2, { turnId: 'foreign', visitorId: 'someone-else' }),
    ])
      expect(await conversations.saveTurn(late)).toEqual({ ok: false, error: { code: 'CONVERSATION_MOVED' } })
    expect(await conversations.find('unknown')).toBeNull()
    expect((await conversations.record('moved'))!.turns).toHaveLength(2)
    expect(await events.read()).toHaveLength(before)
  })

  it('lets one of two turns at the same time through', async () => {
    const { conversations } = world().store
    await conversations.saveTurn(turn('raced', 0))
    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map((name) => conversations.saveTurn(turn('raced', 1, { turnId: `raced-${name}` }))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await conversations.record('raced'))!.turns).toHaveLength(2)
  })

  it('lists conversations, the latest first, page by page', async () => {
    const { conversations } = world().store
    for (let index = 0; index < 9; index++)
      await conversations.saveTurn(
        turn(`listed-${index}`, 0, {
          at: new Date(Date.UTC(2027, 0, 1, 0, index >> 1)).toISOString(),
          message: `hat number ${index}`,
          reply: reply(index % 2, index === 3 ? -0.9 : 0),
        }),
      )
    const seen: string[] = []
    for (let cursor: string | undefined; seen.length < 9; ) {
      const page = await conversations.list({ limit: 4, ...(cursor ? { cursor } : {}) })
      expect(page.total).toBe((await conversations.list({ limit: 100 })).items.length)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
    }
    expect(seen.slice(0, 9)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map((index) => `listed-${index}`))
    const [latest] = (await conversations.list({ limit: 1 })).items
    expect(latest).toEqual({
      id: 'listed-8',
      startedAt: '2027-01-01T00:04:00.000Z',
      lastAt: '2027-01-01T00:04:00.000Z',
      language: 'en',
      turns: 1,
      firstMessage: 'hat number 8',
      mood: 0,
      withoutResult: true,
      askedForHuman: false,
      rating: null,
    })
  })

  it('finds conversations by what customers said, whatever the case, literally', async () => {
    const { conversations } = world().store
    await conversations.saveTurn(turn('sought', 0, { message: 'Is it 100% wool?' }))
    await conversations.saveTurn(turn('sought', 1, { message: '有没有防水的帽子' }))
    const ids = async (q: string) => (await conversations.list({ q })).items.map(({ id }) => id)
    expect(await ids('100% WOOL')).toEqual(['sought'])
    expect(await ids('防水')).toEqual(['sought'])
    expect(await ids('100_')).toEqual([])
    expect(await ids('%')).toEqual(['sought'])
    const first = await conversations.list({ q: 'hat number', limit: 5 })
    const rest = await conversations.list({ q: 'hat number', limit: 5, cursor: first.cursor! })
    expect([first.total, first.items.length, rest.items.length, rest.cursor]).toEqual([9, 5, 4, undefined])
  })

  it('narrows the list to one mark, alone or with words', async () => {
    const { conversations, ratings } = world().store
    const all = (await conversations.list({ limit: 100 })).items
    const marked = await conversations.list({ only: 'without-result', limit: 100 })
    expect(marked.items).toEqual(all.filter(({ withoutResult }) => withoutResult))
    expect([marked.total, marked.items.length < all.length]).toEqual([marked.items.length, true])
    expect((await conversations.list({ only: 'without-result', q: 'no such words' })).items).toEqual([])
    const unhappy = await conversations.list({ only: 'bad-mood', limit: 100 })
    expect(unhappy.items).toEqual(all.filter(({ mood }) => mood < -0.25))
    const kept = { kind: 'rating', words: '', visitorId: 'v', language: 'en', skill: 'find', agent: null } as const
    for (const [index, score] of [5, 3, 1].entries())
      await ratings.add({ ...kept, conversationId: all[index]!.id, score })
    const low = await conversations.list({ only: 'rated-low', limit: 100 })
    expect(low.items.map(({ id, rating }) => [id, rating])).toEqual([
      [all[1]!.id, 3],
      [all[2]!.id, 1],
    ])
  })

  it('records a whole conversation, and exports every one once', async () => {
    const { conversations } = world().store
    const record = await conversations.record('told')
    expect(record).toMatchObject({ id: 'told', visitorId: 'visitor', language: 'zh' })
    expect(record!.turns[1]).toMatchObject({ id: 'told-2', message: '便宜一点的', reply: reply() })
    expect(record!.turns[0].trace.understood.query).toBe('hat')
    const exported: string[] = []
    for await (const { id, turns } of conversations.exportAll()) exported.push(`${id} ${turns.length}`)
    expect(new Set(exported).size).toBe((await conversations.list()).total)
    expect(exported).toContain('sought 2')
    expect(await conversations.record('nobody')).toBeNull()
  })

  it('finds one turn: by its id, or the last that none of some skills answered', async () => {
    const { conversations } = world().store
    const skills = ['find', 'compare', 'thank', 'goodbye']
    for (const [version, skill] of skills.entries())
      await conversations.saveTurn(
        turn('one-of-many', version, { trace: { ...trace(), decision: { skill, because: '' } } }),
      )
    const found = async (which: Parameters<typeof conversations.turn>[1]) => {
      const one = await conversations.turn('one-of-many', which)
      return [one?.position, one?.turn.trace.decision.skill]
    }
    expect(await found({ lastBut: [] })).toEqual([4, 'goodbye'])
    expect(await found({ lastBut: ['thank', 'goodbye'] })).toEqual([2, 'compare'])
    expect(await found({ lastBut: skills })).toEqual([4, 'goodbye'])
    expect(await found({ id: 'one-of-many-1' })).toEqual([1, 'find'])
    expect(await conversations.turn('one-of-many', { id: 'one-of-many-1' })).toMatchObject({
      ...{ visitorId: 'visitor', language: 'en' },
      turn: { id: 'one-of-many-1', message: expect.any(String) },
    })
    // A turn of another conversation is none of this.
    expect(await conversations.turn('one-of-many', { id: 'told-2' })).toBeNull()
    expect(await conversations.turn('nobody', { lastBut: [] })).toBeNull()
  })

  it('takes any text a customer can send', async () => {
    const { conversations } = world().store
    const message = `'; drop table elmo.turn; -- \0 \ud83d\ude00 \udc00 ${'长'.repeat(50_000)}`
    await conversations.saveTurn(turn('odd', 0, { message }))
    const [{ message: kept }] = (await conversations.record('odd'))!.turns
    expect(kept).toBe(message.replace('\0', '').replace('\udc00', '\ufffd'))
  })

  it('counts a known event once, also when a turn brings it again', async () => {
    const { conversations, events } = world().store
    const again = turn('again', 0, { events: turn('told', 0).events })
    expect(await conversations.saveTurn(again)).toMatchObject({ ok: true })
    const ids = (await events.read({ limit: 1_000 })).map(({ event }) => event.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('counts how runs of flows stand, by what was noted of each last', async () => {
    const { store } = world()
    const noted = (conversationId: string, version: number, at: string, flows: NonNullable<TurnTrace['flows']>) =>
      store.conversations.saveTurn(turn(conversationId, version, { at, trace: { ...trace(), flows } }))
    const note = (run: string, event: string, state: string, outcome?: string) => ({
      ...{ flow: 'return', run, event, state },
      ...(outcome ? { outcome } : {}),
    })
    await noted('flows-a', 0, '2026-11-23T10:00:00.000Z', [note('a', 'began', 'reason')])
    await noted('flows-a', 1, '2026-11-23T10:01:00.000Z', [
      note('a', 'went-on', 'sure'),
      note('a', 'ended', 'done', 'done'),
    ])
    await noted('flows-b', 0, '2026-11-23T10:00:00.000Z', [note('b', 'began', 'reason')])
    await noted('flows-c', 0, '2026-11-20T10:00:00.000Z', [note('c', 'began', 'sure')])
    await noted('flows-d', 0, '2026-11-23T09:00:00.000Z', [note('d', 'began', 'sure'), note('d', 'switched', 'sure')])
    await noted('flows-e', 0, '2026-10-20T10:00:00.000Z', [note('e', 'began', 'sure')])
    expect(await store.countFlows('2026-11-01T00:00:00.000Z', '2026-11-22T00:00:00.000Z')).toEqual([
      { flow: 'return', state: 'done', outcome: 'done', runs: 1 },
      { flow: 'return', state: 'reason', outcome: 'open', runs: 1 },
      { flow: 'return', state: 'sure', outcome: 'left', runs: 2 },
    ])
  })
}
