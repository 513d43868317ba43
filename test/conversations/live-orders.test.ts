import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkExpectation } from './expectations.mjs'
import { type LiveShop, openLiveShop } from './live-shop.js'
import { readTranscripts, type Transcript } from './run.js'

let shop: LiveShop
beforeAll(async () => {
  shop = await openLiveShop()
}, 120_000)
afterAll(() => shop?.close())

const transcripts = [...readTranscripts('zh'), ...readTranscripts('en')].filter(({ orders }) => orders)

describe('over stored orders', () => {
  it.for(transcripts)('$name holds', async (transcript) => {
    shop.now += 24 * 3_600_000
    await shop.fresh()
    expect(await replayed(transcript)).toEqual([])
  })
})

describe('a turn that does something to an order', () => {
  const giveBack = async (visitorId: string) => {
    const say = await shop.converse(visitorId, true)
    await say('I want to return order 123456')
    return { say, asked: await say('it does not fit') }
  }

  it('does it, and the shop sees what was asked for', async () => {
    await shop.fresh()
    const { say, asked } = await giveBack('doer')
    expect(asked.text).toContain('Shall I submit the return')
    expect(asked.done).toEqual([])
    expect((await say('yes')).done).toEqual(['return-line'])
    expect(await shop.store.orders.find('123456')).toMatchObject({
      status: 'return-requested',
      requests: [{ kind: 'return', state: 'requested', lines: ['l0'], methodId: 'm1' }],
    })
  })

  it('says why not, with the clause, where the days ran out between question and yes', async () => {
    await shop.fresh()
    const { say } = await giveBack('late')
    shop.now += 5.5 * 86_400_000
    expect((await say('go on')).text).toContain('Shall I submit the return')
    const { text, blocks, done } = await say('yes')
    expect(text).toContain('within 7 days of delivery')
    expect(text).not.toContain('is submitted')
    expect(blocks.some(({ type }) => type === 'data-citations')).toBe(true)
    expect(done).toEqual([])
  })

  it('is one of two at the same time on one order: the other hears how it stands now', async () => {
    await shop.fresh()
    const visitors = await Promise.all(['race-a', 'race-b'].map((name) => giveBack(name)))
    const told = await Promise.all(visitors.map(({ say }) => say('yes')))
    const submitted = told.filter(({ text }) => text.includes('is submitted'))
    const refused = told.filter(({ text }) => text.includes('asked for already'))
    expect([submitted.length, refused.length]).toEqual([1, 1])
    expect((await shop.store.orders.find('123456'))!.requests).toHaveLength(1)
  })

  it('is told of an order by its number, however that was written before it was proven', async () => {
    await shop.fresh()
    const say = await shop.converse('writer', false)
    await say('where is my order #em202611071234')
    expect((await say('mei@shop.example')).text).toContain('delivered')
    expect((await say('I want to return it')).text).toContain('Which item')
  })

  it('goes on after a restart between question and yes', async () => {
    await shop.fresh()
    const { say } = await giveBack('patient')
    await shop.restart()
    expect((await say('yes')).done).toEqual(['return-line'])
  })

  it('keeps an address out of everything that is in the clear, and changes it', async () => {
    await shop.fresh()
    const say = await shop.converse('mover', true)
    await say('I need to change the delivery address of my order 200001')
    const where = '77 Larkspur Lane, Hatherleigh, EX20 3JD, +44 1632 960001'
    const asked = await say(where)
    expect(asked.text).toContain('Larkspur')
    expect(asked.message).toBe('[address]')
    const sides = await say('how much is shipping?')
    expect((await say('yes')).done).toEqual(['change-address'])
    expect((await shop.store.orders.find('200001'))!.address).toMatchObject({
      lines: ['77 Larkspur Lane'],
      name: 'Mei',
    })
    const clear = JSON.stringify([
      await shop.store.conversations.record(asked.conversationId),
      (await shop.store.events.read({ limit: 10_000 })).filter(({ event }) => event.visitorId === 'mover'),
      [asked.trace, sides.trace],
    ])
    for (const word of ['Larkspur', 'Hatherleigh', '960001']) expect(clear).not.toContain(word)
    const own = JSON.stringify(await shop.assistant.history(asked.conversationId, 'mover'))
    expect(own).toContain('77 Larkspur Lane, Hatherleigh')
  })

  it('keeps a contact that came before the number sealed, and proves the order with it after a restart', async () => {
    await shop.fresh()
    const say = await shop.converse('early', false)
    await say('where is my parcel')
    const { conversationId, message } = await say('mei@shop.example')
    const { state, privateState } = (await shop.store.conversations.find(conversationId))!
    expect([message, privateState]).toEqual(['[email]', { contacts: ['mei@shop.example'] }])
    expect(JSON.stringify(state)).not.toContain('mei@')
    await shop.restart()
    expect((await say('200001')).text).toContain('being packed')
    expect(await shop.store.conversations.find(conversationId)).not.toHaveProperty('privateState')
  })

  it('lays an appointment before people, in the language of the customer', async () => {
    const say = await shop.converse('caller', true, 'zh')
    for (const words of ['我想预约', '到店试穿', '周六下午3点']) await say(words)
    const { done, conversationId: id } = await say('是的')
    expect(done).toEqual(['book-appointment'])
    expect(await shop.store.desk.entries(id)).toMatchObject([
      { kind: 'note', words: '预约：类型：到店试穿；时间：周六下午3点' },
    ])
    expect((await shop.assistant.people.inbox()).map(({ conversationId }) => conversationId)).toContain(id)
  })
})

async function replayed({ name, language, orders, turns }: Transcript): Promise<string[]> {
  const say = await shop.converse(name, orders === 'signed', language)
  const failures: string[] = []
  for (const turn of turns) {
    shop.now += (turn.hoursLater ?? 0) * 3_600_000
    const { blocks, trace, done } = await say(turn.say)
    // What products are like is compared by conversations.test.ts.
    const truth = { skill: trace.decision.skill, effects: done, has: () => true, extreme: () => undefined }
    for (const { text, line } of turn.expectations) {
      const outcome = await checkExpectation(text, [...blocks], truth)
      if (outcome !== true) failures.push(`${name}:${line}: after "${turn.say}", expected ${text}: ${outcome}`)
    }
    for (const claim of trace.claims)
      if (!claim.holds) failures.push(`${name}:${turn.line}: the claim "${claim.text}" does not hold`)
  }
  return failures
}
