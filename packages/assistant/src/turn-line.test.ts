import { expect, it } from 'vitest'
import type { ChatInput, ChatReply } from './chat.js'
import { type Joined, TurnLine } from './turn-line.js'

/** A line whose turns end when they are told to. */
function line() {
  const turns: { input: Joined; end: (reply: ChatReply | Error) => void }[] = []
  const all = new TurnLine(
    (input) =>
      new Promise((resolve, reject) =>
        turns.push({ input, end: (reply) => (reply instanceof Error ? reject(reply) : resolve(reply)) }),
      ),
  )
  let id = 0
  const say = (text: string, change: Partial<ChatInput> = {}) =>
    all.answer({
      ...{ conversationId: 'c', visitorId: 'v', turnId: `t${id}`, messageId: `m${id++}`, text },
      ...change,
    })
  return { turns, say }
}

const told = (turnId: string): ChatReply => ({ turnId, blocks: [{ type: 'text', text: turnId }] })
const begun = () => new Promise((done) => setImmediate(done))

it('joins what is written while a turn runs, and gives one reply to it', async () => {
  const { turns, say } = line()
  const first = say('hello')
  await begun()
  const replies = [first, ...['red', 'dress', '长袖的'].map((text) => say(text))]
  await begun()
  expect(turns.map(({ input }) => input.text)).toEqual(['hello'])
  turns[0].end(told('first'))
  await begun()
  expect(turns.map(({ input }) => input.text)).toEqual(['hello', 'red\ndress\n长袖的'])
  expect(turns[1].input).toMatchObject({ turnId: 't3', messageId: 'm3', messageIds: ['m1', 'm2', 'm3'] })
  turns[1].end(told('second'))
  expect(await Promise.all(replies)).toEqual([
    told('first'),
    { turnId: 'second', blocks: [] },
    { turnId: 'second', blocks: [] },
    told('second'),
  ])
})

it('keeps apart what is not one person’s words for one turn', async () => {
  const { turns, say } = line()
  void say('hello')
  await begun()
  void say('hello', { messageId: 'm0' })
  void say('other', { conversationId: 'd' })
  void say('foreign', { visitorId: 'w' })
  void say('look', { photo: null })
  void say('long '.repeat(399))
  void say('more words')
  for (let ended = 0; ended < 7; ended++) {
    await begun()
    turns[ended]?.end(told(`${ended}`))
  }
  expect(turns.map(({ input }) => input.text.slice(0, 10))).toEqual([
    'hello',
    'other',
    'hello',
    'foreign',
    'look',
    'long long ',
    'more words',
  ])
})

it('hears a message once that is sent again while it waits, and goes on after a turn that failed', async () => {
  const { turns, say } = line()
  const failing = say('hello')
  await begun()
  const first = say('red', { messageId: 'again' })
  const second = say('red', { messageId: 'again' })
  await begun()
  turns[0].end(new Error('broken'))
  await expect(failing).rejects.toThrow('broken')
  await begun()
  expect(turns[1].input.text).toBe('red')
  turns[1].end(told('red'))
  expect((await first).blocks).toEqual([])
  expect(await second).toEqual(told('red'))
})
