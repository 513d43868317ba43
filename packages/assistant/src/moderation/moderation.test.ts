import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replyIn } from '../language/testing/scripted-model.js'
import { openWordedShop } from '../language/testing/worded-shop.js'

let shop: Awaited<ReturnType<typeof openWordedShop>>

const review = (id: string, text: string, language: 'en' | 'zh') => ({
  ...{ id, text, language, source: 'main', productId: 'p0', author: 'Eve', rating: 1 },
  at: '2026-05-01T00:00:00.000Z',
})

beforeAll(async () => {
  shop = await openWordedShop({
    rows: ['Meadow hat', '海港帽子'].map((title) => ({ title, description: 'Plain.' })),
    prepare: ({ reviews }) =>
      reviews.put('main', [
        review('r1', 'The zip is trash and it came late. Very disappointed.', 'en'),
        review('r2', 'Nice hat, but the seller is a moron.', 'en'),
        review('r3', '帽子不错，客服就是个废物。', 'zh'),
      ]),
  })
})
afterAll(() => shop.close())

const product = () => shop.worded.products().next().value!
const shownReviews = async () => (await shop.worded.product(product().id))?.reviews.map(({ text }) => text).sort()
const waiting = async () => {
  await shop.worded.moderation.written()
  return (await shop.worded.moderation.list('waiting', {})).items
}

describe('what may not be shown', () => {
  it('is kept out of reviews, waits for a person, and passes once it is approved', async () => {
    expect(await shownReviews()).toEqual(['The zip is trash and it came late. Very disappointed.'])
    const held = await waiting()
    expect(held.map(({ kind, source, subject }) => [kind, source, subject])).toEqual([
      ['insult', 'review', product().id],
      ['insult', 'review', product().id],
    ])
    const one = held.find(({ language }) => language === 'zh')!
    await shop.worded.moderation.decide(one.id, 'approved', 'o@s.example')
    expect(await shownReviews()).toHaveLength(2)
  })

  it('is left out of a model’s replies, which are then as they were', async () => {
    shop.server.follow((asked) => `Here you go, enjoy looking. ${replyIn(asked)}`)
    const first = await shop.say('c1', 'show me hats')
    expect(first.said.turn?.trace.wording?.used).toBe(true)
    await shop.worded.moderation.report(first.said.text, 'insult', 'en', 'o@s.example')
    const second = await shop.say('c2', 'show me hats')
    expect(second.said.turn?.trace.wording).toMatchObject({ used: false, because: 'held for review: insult' })
    expect(second.said.text).toBe(second.twin.text)
  })

  it('is not given back to whoever said it', async () => {
    for (const [text, word] of [
      ['show me fucking umbrellas', 'fuck'],
      ['我要傻逼雨伞', '傻逼'],
    ] as const) {
      const { said } = await shop.say(`c-${word}`, text)
      expect(said.text).not.toBe('')
      expect(said.text).not.toContain(word)
    }
  })

  it('holds what people reject, however it is written', async () => {
    const text = 'You gibbering turnip of a customer, you turnip.'
    expect(shop.worded.moderation.harmIn(text)).toBeUndefined()
    await shop.worded.moderation.report(`${text} Turnip idiots.`, 'insult', 'en', 'o@s.example')
    expect(shop.worded.moderation.harmIn(`${text} TURNIP idiots.`)).toMatchObject({ because: 'person' })
    expect((await shop.worded.moderation.list('rejected', {})).items).toMatchObject([{ by: 'o@s.example' }, {}])
    expect(shop.errors).toEqual([])
  })
})
