import { type Heard, type Recogniser, ShopTalk, type ShopWords, SPEECH_RATE } from '@elmo-chat/voice'
import { expect, it } from 'vitest'
import { twoRecognisers } from './two-recognisers.js'

const words: ShopWords = {
  kinds: ['dress', 'skirt', 'pyjamas'],
  colors: ['red', 'gray'],
  materials: ['silk', 'linen'],
  traits: ['waterproof'],
  audiences: [],
  sizes: ['XL'],
  names: ['Crescent Cove'],
}
const talk = new ShopTalk([
  'show me dresses',
  'do you have red skirts',
  'i want a present for a colleague',
  'do you have this',
])
const pronunciations =
  'press P R EH S\ncrescent K R EH S AH N T\nthose DH OW Z\ncove K OW V\ncarrots K EH R AH T S\nskirts S K ER T S\nand AH N D\n'
const silence = { samples: new Float32Array(SPEECH_RATE), rate: SPEECH_RATE }
const saying = (id: string, text: string | null, alternatives: string[] = []): Recogniser => ({
  id,
  recognise: async (): Promise<Heard> => {
    if (text === null) throw new Error('broken')
    return { text, confidence: null, alternatives }
  },
})
const hear = (free: Recogniser, bound: Recogniser, language: 'en' | 'zh' = 'en') =>
  twoRecognisers({ free, bound, talk, pronunciations }).recognise(silence, { words, language })

it('takes what the grammar heard where it sounds alike and is likelier in a shop, and tells the other', async () => {
  expect(
    await hear(
      saying('free', 'do you have press and those carrots'),
      saying('grammar', 'do you have crescent cove skirts'),
    ),
  ).toEqual({
    text: 'do you have crescent cove skirts',
    confidence: null,
    alternatives: ['do you have press and those carrots'],
  })
})

it('keeps what was heard freely where a shopper is likelier to say that', async () => {
  const { text, alternatives } = await hear(
    saying('free', 'do you have this', ['do you have these']),
    saying('grammar', 'do you have dress'),
  )
  expect([text, ...alternatives]).toEqual(['do you have this', 'do you have dress', 'do you have these'])
})

it('forgets what a grammar made of something else, of nothing, of another language, or when it failed', async () => {
  const free = saying('free', 'i am allergic to penicillin')
  for (const bound of [saying('grammar', 'red silk dress'), saying('grammar', ''), saying('grammar', null)])
    expect(await hear(free, bound)).toEqual({ text: 'i am allergic to penicillin', confidence: null, alternatives: [] })
  expect((await hear(saying('free', ''), saying('grammar', 'red dress'))).text).toBe('')
  expect((await hear(saying('free', '红裙子'), saying('grammar', 'red dress'), 'zh')).alternatives).toEqual([])
  await expect(hear(saying('free', null), saying('grammar', 'red dress'))).rejects.toThrow('broken')
})
