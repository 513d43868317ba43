import { afterAll, beforeAll, expect, it } from 'vitest'
import { streamed } from '../language/testing/scripted-model.js'
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
