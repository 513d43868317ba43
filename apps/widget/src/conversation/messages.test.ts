import type { StreamPart } from '@elmo-chat/protocol'
import { expect, it } from 'vitest'
import type { Message } from './conversation-view.js'
import { withoutUnfinished, withPart, withStop, withThumb } from './messages.js'

const question: Message = { id: 'q', role: 'user', parts: [{ type: 'text', text: 'hats?' }] }
const newId = () => 'made'
const stream: StreamPart[] = [
  { type: 'start', messageId: 'a' },
  { type: 'text-start', id: 't' },
  { type: 'text-delta', id: 't', delta: 'Two ' },
  { type: 'text-delta', id: 't', delta: 'hats.' },
]
const answered = stream.reduce<readonly Message[]>((messages, part) => withPart(messages, part, newId), [question])

it('lays an answer part by part behind the question', () => {
  expect(answered).toEqual([question, { id: 'a', role: 'assistant', parts: [{ type: 'text', text: 'Two hats.' }] }])
})

it('begins an answer anew in the place of an unfinished one, or of itself where nothing began it', () => {
  expect(withPart(answered, { type: 'start', messageId: 'b' }, newId)).toEqual([
    question,
    { id: 'b', role: 'assistant', parts: [] },
  ])
  expect(withPart([question], { type: 'text-delta', id: 't', delta: 'Hi' }, newId).at(-1)).toEqual({
    ...{ id: 'made', role: 'assistant', parts: [{ type: 'text', text: 'Hi' }] },
  })
})

it('marks what the shopper ended, also before its first word', () => {
  expect(withStop(answered, newId).at(-1)).toMatchObject({ id: 'a', stopped: true })
  expect(withStop([question], newId)).toEqual([question, { id: 'made', role: 'assistant', parts: [], stopped: true }])
  expect(withoutUnfinished(answered)).toEqual([question])
  expect(withoutUnfinished([question])).toEqual([question])
})

it('puts a thumb under one message, and takes it back', () => {
  const up = withThumb(answered, 'a', 'up')
  expect(up.map(({ thumb }) => thumb)).toEqual([undefined, 'up'])
  expect(withThumb(up, 'a', null).map(({ thumb }) => thumb)).toEqual([undefined, undefined])
})
