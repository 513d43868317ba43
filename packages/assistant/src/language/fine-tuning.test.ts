import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWordedShop } from './testing/worded-shop.js'

let shop: Awaited<ReturnType<typeof openWordedShop>>

beforeAll(async () => {
  shop = await openWordedShop({ rows: ['Meadow hat', 'River hat'].map((title) => ({ title, description: 'Plain.' })) })
})
afterAll(() => shop.close())

async function rate(conversationId: string, turnId: string | undefined, rating: number) {
  const event = {
    id: `rated-${turnId}-${rating}`,
    type: 'reply-rated',
    at: '2026-06-01T12:00:00.000Z',
    visitorId: 'ann',
  }
  await shop.store.events.append([
    { ...event, type: 'reply-rated', context: { conversationId, turnId: turnId ?? '', rating } },
  ])
}

async function lines(what: string) {
  const all: Record<string, unknown>[] = []
  for await (const line of shop.plain.exportLines(what) ?? []) all.push(JSON.parse(line))
  return all
}

describe('training data', () => {
  it('is made of rated turns, without personal data, and pairs a good with a bad reply to one message', async () => {
    shop.server.follow(() => '')
    for (const id of ['one', 'two']) await shop.say(id, 'hello, ann@mail.example')
    const first = await shop.say('one', 'show me hats')
    shop.server.follow(({ user }) => `Of course. ${/kind="reply">\n([\s\S]*?)\n</u.exec(user)?.[1]}`)
    const second = await shop.say('two', 'show me hats')
    expect(second.said.text).not.toBe(first.said.text)
    await rate('one', first.said.turn?.id, 1)
    await rate('two', second.said.turn?.id, 1)
    await rate('two', second.said.turn?.id, 5)
    const sft = await lines('fine-tuning-sft')
    expect(sft).toHaveLength(1)
    expect(sft[0]).toMatchObject({
      messages: [{ role: 'user' }, { role: 'assistant' }, { content: 'show me hats' }, { content: second.said.text }],
    })
    const preference = await lines('fine-tuning-preference')
    expect(preference).toMatchObject([
      { chosen: [{ content: second.said.text }], rejected: [{ content: first.said.text }] },
    ])
    expect(JSON.stringify([sft, preference])).not.toContain('ann@mail.example')
  })

  it('pairs other words only, whichever was rated first, and each reply once', async () => {
    const say = async (id: string, words: string) => {
      shop.server.follow(({ user }) => (words ? `${words} ${/kind="reply">\n([\s\S]*?)\n</u.exec(user)?.[1]}` : ''))
      return (await shop.say(id, 'any river hat?')).said
    }
    const plain = [await say('three', ''), await say('four', '')]
    await rate('three', plain[0]?.turn?.id, 5)
    await rate('four', plain[1]?.turn?.id, 1)
    const before = await lines('fine-tuning-preference')
    expect(JSON.stringify(before)).not.toContain('river hat?')
    const worded = await say('five', 'Of course.')
    expect(worded.text).not.toBe(plain[0]?.text)
    await rate('five', worded.turn?.id, 1)
    const after = await lines('fine-tuning-preference')
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toMatchObject({
      chosen: [{ content: plain[0]?.text }],
      rejected: [{ content: worded.text }],
    })
  })
})
