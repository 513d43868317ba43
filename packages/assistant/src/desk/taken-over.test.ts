import { afterAll, beforeAll, expect, it } from 'vitest'
import { replyIn, streamed } from '../language/testing/scripted-model.js'
import { openWordedShop } from '../language/testing/worded-shop.js'

let shop: Awaited<ReturnType<typeof openWordedShop>>

beforeAll(async () => {
  shop = await openWordedShop({ rows: [{ title: 'Meadow hat', description: 'Plain.' }] })
})
afterAll(() => shop.close())

const ann = { id: 'ann', name: 'Ann' }

it('stays silent when a person takes over while the language model is waited for', async () => {
  const { people } = shop.worded
  shop.server.follow(() => '')
  const ask = (text: string, turnId: string) =>
    shop.worded.chat({ conversationId: 'held', visitorId: 'vi', turnId, messageId: `m-${turnId}`, text })
  await ask('hello', 'first')
  let answer = () => {}
  const asked = new Promise<void>((isAsked) => {
    shop.server.follow((_, response) => {
      answer = () => response.end(streamed('Here are hats.'))
      isAsked()
      return undefined
    })
  })
  const reply = ask('show me hats', 'second')
  await asked
  expect((await people.act('held', { type: 'take', agentId: 'ann' }, ann)).ok).toBe(true)
  answer()
  expect((await reply).blocks).toEqual([{ type: 'data-handover', data: { state: 'human' } }])
  expect((await shop.store.conversations.record('held'))?.turns.map(({ message }) => message)).toEqual(['hello'])
  const { entries } = await people.thread('held')
  expect(entries.map(({ kind, words }) => [kind, words])).toContainEqual(['customer', 'show me hats'])
  expect(shop.errors).toEqual([])
})

it('helps the person with the model’s words: what says the same, and marked where numbers differ', async () => {
  const { people, agentHelp } = shop.worded
  shop.server.follow(() => '')
  const ask = (text: string, turnId: string) =>
    shop.worded.chat({ conversationId: 'helped', visitorId: 'vi', turnId, messageId: `m-${turnId}`, text })
  await ask('a real person please', 'h1')
  await people.act('helped', { type: 'take', agentId: 'ann' }, ann)
  await ask('show me hats, my phone is 13912345678', 'h2')
  shop.server.follow((asked) => `Of course, here you are. ${replyIn(asked)}`)
  const draft = await agentHelp.draft('helped')
  expect(draft).toMatchObject({ because: 'drafted', isReworded: true })
  expect(draft?.text).toMatch(/^Of course[\s\S]*Meadow hat/)
  shop.server.follow(() => 'Invented words about $5.')
  expect((await agentHelp.draft('helped'))?.text).not.toContain('$5')

  shop.server.follow(() => 'The customer wants hats.')
  expect(await agentHelp.summary('helped', 'en')).toMatchObject({
    text: 'The customer wants hats.',
    hasSameNumbers: true,
  })
  const { system, user } = shop.server.asked.at(-1)!
  expect(user).toContain('show me hats')
  expect(user).not.toContain('13912345678')
  expect(system).not.toContain('hats')
  shop.server.follow(() => 'They ordered 7 hats.')
  expect(await agentHelp.summary('helped', 'en')).toMatchObject({ hasSameNumbers: false })

  shop.server.follow(() => '我要 2 顶帽子')
  const translated = await agentHelp.translated('I want 2 hats', 'zh')
  expect(translated).toMatchObject({ text: '我要 2 顶帽子', hasSameNumbers: true })
  expect(await agentHelp.translated('I want 3 hats', 'zh')).toMatchObject({ hasSameNumbers: false })
  const before = shop.server.asked.length
  expect(await agentHelp.translated('I want 2 hats', 'zh')).toMatchObject({ text: '我要 2 顶帽子', because: 'kept' })
  expect(shop.server.asked.length).toBe(before)
  shop.server.follow((_, response) => void response.writeHead(500).end())
  expect(await agentHelp.translated('hello', 'zh')).toMatchObject({ text: null })
  expect(await shop.plain.agentHelp.translated('hello', 'zh')).toBeNull()
})

it('keeps insults that the model adds from the person, and holds them for review; a customer’s own are translated', async () => {
  const { agentHelp, moderation } = shop.worded
  shop.server.follow(() => 'The customer is a stupid idiot.')
  const held = { text: null, because: 'held' }
  expect(await agentHelp.summary('helped', 'en')).toMatchObject(held)
  expect(await agentHelp.translated('顾客想要帽子', 'en')).toMatchObject(held)
  shop.server.follow(() => 'You are a stupid idiot.')
  expect(await agentHelp.translated('你是个白痴', 'en')).toMatchObject({ text: 'You are a stupid idiot.' })
  const standing = shop.worded.settings
  const canned = [{ key: 'x', en: 'You stupid idiot.', zh: '您好。' }]
  await shop.worded.changeSettings({ ...standing, desk: { ...standing.desk, canned } }, 'ann')
  expect(await agentHelp.canned('helped', { id: 'ann', name: 'Ann' })).toEqual([])
  await moderation.written()
  const { items } = await moderation.list('waiting', {})
  expect(items.map(({ source, subject }) => [source, subject])).toEqual(
    expect.arrayContaining([
      ['desk', 'summary'],
      ['desk', 'canned'],
    ]),
  )
})

it('counts what it asks the model for against the service desk’s cap, never against the customer’s', async () => {
  const thrifty = await openWordedShop({ rows: [{ title: 'Meadow hat', description: 'Plain.' }], caps: { visitor: 0 } })
  const { worded, server, store } = thrifty
  server.follow((asked) => `Of course, here you are. ${replyIn(asked)}`)
  const ask = (text: string, turnId: string) =>
    worded.chat({ conversationId: 'thrifty', visitorId: 'vi', turnId, messageId: `m-${turnId}`, text })
  await ask('show me hats', 't1')
  await ask('a real person please', 't2')
  await worded.people.act('thrifty', { type: 'take', agentId: 'ann' }, ann)
  await ask('show me hats', 't3')
  expect(server.asked).toEqual([])
  expect(await worded.agentHelp.draft('thrifty')).toMatchObject({ because: 'drafted', isReworded: true })
  server.follow(() => 'The customer wants hats.')
  expect((await worded.agentHelp.summary('thrifty', 'en'))?.text).toBe('The customer wants hats.')
  const [day] = await store.modelUsage.days(1)
  expect(day).toMatchObject({ calls: 2, kept: 2, tokens: 200, deskTokens: 200 })
  expect(thrifty.errors).toEqual([])
  await thrifty.close()
})
