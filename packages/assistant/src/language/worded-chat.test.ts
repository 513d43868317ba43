import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calling, replyIn, type Script, streamed } from './testing/scripted-model.js'
import { openWordedShop } from './testing/worded-shop.js'

const rows = [
  ...['Meadow hat', 'River hat', 'Lantern scarf', 'Pebble dress'].map((title) => ({ title, description: 'Plain.' })),
  ...['海港帽子', '灯塔围巾', '溪谷连衣裙'].map((title) => ({ title, description: '简单。' })),
]
const asks = { en: 'show me hats', zh: '我想买围巾' } as const
let shop: Awaited<ReturnType<typeof openWordedShop>>
let conversations = 0

beforeAll(async () => {
  shop = await openWordedShop({ rows, deadlineMs: 800, voice: 'Warm and brief.' })
  // The first call loads the client.
  await shop.say('first', 'hello')
})
afterAll(() => shop.close())

const REFUSAL = `data: ${JSON.stringify({ choices: [{ delta: { refusal: 'No.' }, finish_reason: 'stop' }] })}\n\n`

function ended(response: ServerResponse, body: string, status = 200): undefined {
  response.writeHead(status).end(body)
}

const courteous = (reply: string) =>
  /\p{Script=Han}/u.test(reply) ? `好的，${reply}请慢慢看。` : `Of course, here you are. ${reply}`

describe.each(['en', 'zh'] as const)('a chat with a language model (%s)', (language) => {
  const say = async (text: string = asks[language]) => {
    // Failures in a row give the model a rest, which other tests must not inherit.
    shop.time.passed += 60_000
    return shop.say(`c${language}${conversations++}`, text)
  }

  it('shows the model’s words where they say the same, and stores what is shown', async () => {
    shop.server.follow((asked) => courteous(replyIn(asked)))
    const { twin, said } = await say()
    expect(said.turn?.trace.wording).toMatchObject({ used: true, tokens: 100 })
    expect(said.text).toBe(courteous(twin.text))
    expect(said.stored?.[0]).toEqual({ type: 'text', text: said.text })
    const prompt = shop.server.asked.at(-1)
    expect(prompt?.system).toContain('Warm and brief.')
    expect(prompt?.user).toContain('[[A]]')
    for (const { title } of rows) expect(prompt?.user).not.toContain(title)
  })

  it.each<[string, Script]>([
    ['silence', () => undefined],
    ['a broken stream', (_, response) => ended(response, 'data: {"cho\n\n')],
    ['a cut stream', (_, response) => ended(response, streamed('Hi').slice(0, 20))],
    ['status 429', (_, response) => ended(response, '', 429)],
    ['status 500', (_, response) => ended(response, '', 500)],
    ['a refusal', (_, response) => ended(response, REFUSAL)],
    ['nothing', () => ''],
    ['a free offer', (asked) => `${replyIn(asked)} Everything is free. 全部免费。`],
    ['another price', () => 'It costs $1. 只要1元。'],
    ['slots that changed places', () => '[[B]] [[A]]'],
    ['slots alone', (asked) => (replyIn(asked).match(/\[\[[A-Z]+\]\]/gu) ?? []).join(' ')],
    ['a flood', () => 'very '.repeat(2_000)],
  ])('gives the deterministic reply to %s', async (_, script) => {
    shop.server.follow(script)
    const { twin, said } = await say()
    expect(said.text).toBe(twin.text)
    expect(said.turn?.trace.wording?.used).toBe(false)
  })

  it('waits no longer than for a number that nothing backs, though the model goes on', async () => {
    const price = language === 'en' ? 'It costs $1. And ' : '只要1元。而且'
    let isCut = false
    shop.server.follow((asked, response) => {
      response.on('close', () => {
        isCut = true
      })
      const [begun] = streamed(`${replyIn(asked)} ${price}`).split('data: {"choices":[{"delta":{}')
      response.write(begun)
      return undefined
    })
    const { twin, said } = await say()
    expect(said.text).toBe(twin.text)
    // It would be MODEL_LATE where the end was waited for.
    expect(said.turn?.trace.wording?.because).toBe('number: not backed')
    await expect.poll(() => isCut).toBe(true)
  })

  it('shows its words without what turns or strikes through the facts beside it', async () => {
    shop.server.follow((asked) => `\u202e${courteous(replyIn(asked)).replaceAll(']]', ']]\u0336')}\u200b`)
    const { twin, said } = await say()
    expect(said.turn?.trace.wording?.used).toBe(true)
    expect(said.text).toBe(courteous(twin.text))
  })

  it('shows its words without a promise that nothing backs', async () => {
    const free = language === 'en' ? 'It ships free.' : '全场包邮。'
    shop.server.follow((asked) => `${courteous(replyIn(asked))} ${free}`)
    const { twin, said } = await say()
    expect(said.turn?.trace.wording?.used).toBe(true)
    expect(said.text.replace(/\s/gu, '')).toBe(courteous(twin.text).replace(/\s/gu, ''))
  })

  it('tells on the console what of its words was given up, and what they lack', async () => {
    shop.server.follow((asked) => `${replyIn(asked)} ${language === 'en' ? 'It ships free.' : '全场包邮。'}`)
    await say()
    const { refusals, refusalKinds } = await shop.worded.wording!.report()
    expect(refusals[0]).toMatchObject({ language, skill: 'find' })
    expect(refusals[0]?.faults).toContainEqual({ kind: 'statement', text: 'free-shipping' })
    expect(refusals[0]?.said).toContain('[[A]]')
    for (const { title } of rows) expect(JSON.stringify(refusals)).not.toContain(title)
    expect(refusalKinds.map(({ kind }) => kind)).toContain('statement')
  })

  it('names there what it said of the goods as people do', async () => {
    shop.server.follow((asked) => `${replyIn(asked)} ${language === 'en' ? 'It is navy.' : '是藏青色的。'}`)
    await say()
    const { refusals } = await shop.worded.wording!.report()
    const name = { en: 'navy', zh: '藏青色' }
    expect(refusals[0]?.faults).toContainEqual({ kind: 'concept', text: 'color navy', name })
  })

  it('does not ask it for an angry customer, a person, or what denies', async () => {
    shop.server.follow((asked) => courteous(replyIn(asked)))
    const before = shop.server.asked.length
    const words =
      language === 'en'
        ? ['This is outrageous, I am furious! Show me hats', 'talk to a person', 'do you have purple spaceships?']
        : ['气死我了，太过分了！给我看围巾', '转人工', '有没有紫色的宇宙飞船']
    for (const text of words) {
      const { twin, said } = await say(text)
      expect(said.text).toBe(twin.text)
    }
    expect(shop.server.asked.length).toBe(before)
  })

  describe('words that the rules left unclear', () => {
    const unclear = language === 'en' ? 'so what then' : '所以呢'
    const skillOf = ({ turn }: Awaited<ReturnType<typeof say>>['said']) => turn?.trace.decision.skill

    it('go to the one skill that it calls for, about products that were shown', async () => {
      shop.server.follow((_, response) => ended(response, calling(['recommend', {}])))
      const placed = await say(unclear)
      expect(skillOf(placed.twin)).toBe('unclear')
      expect(skillOf(placed.said)).toBe('recommend')
      expect(shop.server.asked.at(-1)?.tools).not.toContain('details')

      const id = `table${language}`
      shop.server.follow(() => '')
      const list = await shop.say(id, language === 'en' ? 'show me hats' : '我想买帽子')
      const shown = list.said.blocks.flatMap((block) => (block.type === 'data-products' ? block.data.items : []))
      shop.server.follow((_, response) => ended(response, calling(['details', { ranks: [shown.length] }])))
      const { said } = await shop.say(id, unclear)
      expect(skillOf(said)).toBe('details')
      expect(said.text).toContain(shown.at(-1)?.title)
      expect(shop.server.asked.at(-1)?.user).not.toContain(shown[0]?.title)
    })

    it.each<[string, string]>([
      ['a word', streamed('recommend')],
      ['a writing tool', calling(['add-to-cart', { ranks: [1] }])],
      ['an invented tool', calling(['refund-everything', {}])],
      ['a tool that is absent', calling(['details', { ranks: [1] }])],
      ['two tools', calling(['recommend', {}], ['browse', {}])],
      ['an argument of its own', calling(['browse', { id: 'main:p0' }])],
      ['no JSON', calling(['browse', '{"ranks'])],
      ['nothing', streamed('')],
    ])('stay unclear for %s', async (_, answer) => {
      shop.server.follow((__, response) => ended(response, answer))
      expect(skillOf((await say(unclear)).said)).toBe('unclear')
    })
  })
})

describe('a prompt of any kind', () => {
  const prompt = [{ role: 'user', content: 'hello' }] as const
  it('is answered, or tells why not', async () => {
    const desk = shop.worded.wording!
    shop.server.follow(() => ' 你好 ')
    expect(await desk.complete('desk', prompt, 20)).toMatchObject({
      text: '你好',
      because: 'it answered',
      tokens: 100,
    })
    shop.server.follow(() => ' ')
    expect(await desk.complete('desk', prompt, 20)).toMatchObject({ text: null, because: 'it said nothing' })
    shop.server.follow((_, response) => ended(response, '', 429))
    expect(await desk.complete('desk', prompt, 20)).toMatchObject({ text: null, because: 'MODEL_BUSY' })
  })
})

describe('the caps and the rest of a language model', () => {
  it('stops asking over the cap, and waits for nothing after failures in a row', async () => {
    const small = await openWordedShop({ rows, caps: { visitor: 2_500 } })
    small.server.follow((asked) => courteous(replyIn(asked)))
    // Each call sets aside far more than the 100 tokens that it takes.
    const because: string[] = []
    for (let turn = 0; turn < 30; turn++) {
      const { said } = await small.say(`many${turn}`, asks.en, 'bo')
      because.push(said.turn?.trace.wording?.because ?? '')
    }
    expect(because).toContain('it says the same')
    expect(because.at(-1)).toBe('the cap of the visitor is reached')
    expect((await small.say('other', asks.en, 'cy')).said.turn?.trace.wording?.used).toBe(true)
    small.server.follow((_, response) => ended(response, '', 500))
    for (let turn = 0; turn < 3; turn++) await small.say(`broken${turn}`, asks.en, `d${turn}`)
    const asked = small.server.asked.length
    const { said } = await small.say('rests', asks.en, 'eve')
    expect(said.turn?.trace.wording?.because).toBe('it rests after failures')
    expect(small.server.asked.length).toBe(asked)
    const report = await small.worded.wording!.report()
    expect(report.failures.map(({ because }) => because)).toContain('MODEL_UNREACHABLE')
    expect(report.days[0]?.kept).toBeGreaterThan(0)
    expect(small.errors).toEqual([])
    await small.close()
  })
})
