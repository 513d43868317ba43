import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calling } from './testing/scripted-model.js'
import { openWordedShop } from './testing/worded-shop.js'

let shop: Awaited<ReturnType<typeof openWordedShop>>

beforeAll(async () => {
  shop = await openWordedShop({ rows: [{ title: 'Meadow hat', description: 'Plain.' }] })
})
afterAll(() => shop.close())

describe.each([
  { language: 'en', unclear: 'so what then', kind: 'a fitting', time: 'friday afternoon', yes: 'yes' },
  { language: 'zh', unclear: '所以呢', kind: '试穿', time: '周五下午', yes: '好的' },
])('a service flow that a model calls for ($language)', ({ language, unclear, kind, time, yes }) => {
  it('asks and confirms by itself, and does nothing before the customer’s yes', async () => {
    shop.time.passed += 60_000
    shop.server.follow((_, response) => {
      response.end(calling(['appointment', {}]))
      return undefined
    })
    const say = async (text: string) => {
      const { turn } = (await shop.say(`flow-${language}`, text)).said
      const last = turn?.trace.flows?.at(-1)
      return [turn?.trace.decision.skill, last?.event, last?.outcome]
    }
    expect(await say(unclear)).toEqual(['appointment', 'began', undefined])
    expect(shop.server.asked.at(-1)?.tools).toContain('appointment')
    const asked = shop.server.asked.length
    expect(await say(kind)).toEqual(['appointment', 'went-on', undefined])
    expect(await say(time)).toEqual(['appointment', 'went-on', undefined])
    expect(await say(yes)).toEqual(['appointment', 'ended', 'done'])
    // The rules know what to do with all of it: nobody asked the model again.
    expect(shop.server.asked.length).toBe(asked)
    expect(shop.errors).toEqual([])
  })
})
