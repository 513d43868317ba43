import type { Block, TurnRecord } from '@elmo-chat/protocol'
import type { DeskEntry } from '@elmo-chat/storage'
import { expect, it } from 'vitest'
import { caseDigest } from './case-digest.js'

const at = (minute: number) => `2026-11-30T10:${String(minute).padStart(2, '0')}:00.000Z`

function turn(minute: number, message: string, skill: string, reply: Block[] = [], sentiment = 0): TurnRecord {
  const feeling: Block = { type: 'data-feeling', data: { sentiment, emotion: 'neutral' } }
  const trace = {
    decision: { skill, because: '' },
    brief: { constraints: [], query: '' },
  } as unknown as TurnRecord['trace']
  return { id: `t${minute}`, at: at(minute), message, reply: [...reply, feeling], trace }
}

const entry = (minute: number, kind: DeskEntry['kind'], words: string): DeskEntry => ({
  ...{ position: minute, id: `e${minute}`, at: at(minute), kind, by: '', words, state: 3 },
})

const record = (turns: TurnRecord[]) => ({
  ...{ id: 'c', startedAt: at(0), language: 'en' as const, visitorId: 'v', turns },
})
const order = (id: string, status: string): Block => ({
  type: 'data-order',
  data: { id, status, lines: [], total: { amount: 1, currency: 'USD' }, timeline: [] },
})

it('tells what was asked and which orders were touched, each once, without courtesies', () => {
  const digest = caseDigest(
    record([
      turn(1, 'hello', 'greet'),
      turn(2, 'where is order A1', 'order-status', [order('A1', 'Paid')]),
      turn(3, 'where is order A1', 'order-status', [order('B2', 'Sent'), order('A1', 'Sent')]),
      turn(4, 'a person', 'human'),
    ]),
    [entry(5, 'customer', 'it is late'), entry(6, 'note', 'a regular')],
  )
  expect(digest.asked).toEqual(['where is order A1', 'it is late'])
  expect(digest.orders).toEqual([
    { id: 'B2', status: 'Sent' },
    { id: 'A1', status: 'Sent' },
  ])
})

it.each<[string, DeskEntry[], string | null]>([
  ['what the person was asked for, before anybody spoke', [], 'is it warm'],
  [
    'all that was said behind the agent’s words',
    [entry(4, 'agent', 'Hi'), entry(5, 'customer', 'a'), entry(6, 'customer', 'b')],
    'a\nb',
  ],
  ['nothing once an agent answered', [entry(4, 'customer', 'a'), entry(5, 'agent', 'Hi'), entry(6, 'note', 'n')], null],
])('leaves open %s', (_, entries, open) => {
  expect(caseDigest(record([turn(1, 'is it warm', 'facts'), turn(2, 'a person', 'human')]), entries).open).toBe(open)
})

it('leaves nothing open that the assistant answered after it was handed back', () => {
  const entries = [entry(2, 'customer', 'in blue?'), entry(3, 'state', '')]
  expect(caseDigest(record([turn(1, 'hats', 'search'), turn(4, 'caps', 'search')]), entries).open).toBeNull()
})

it.each([
  ['steady', [0, 0.1, 0]],
  ['worse', [0.2, 0, -0.6, -0.8]],
  ['better', [-0.8, 0.4]],
  ['steady', [0.9]],
])('sees a mood that is %s', (course, moods) => {
  expect(caseDigest(record(moods.map((mood, index) => turn(index, 'x', 'search', [], mood))), []).course).toBe(course)
})
