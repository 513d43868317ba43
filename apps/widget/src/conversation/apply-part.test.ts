import type { Block, StreamPart } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyPart } from './apply-part.js'

const choices: StreamPart = { type: 'data-choices', data: { choices: [{ label: 'M', say: 'M' }] } }

it('joins words into the text that stands last', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
      let blocks: Block[] = []
      for (const delta of words) blocks = applyPart(blocks, { type: 'text-delta', id: 't', delta })
      expect(blocks).toEqual([{ type: 'text', text: words.join('') }])
    }),
  )
})

it('keeps blocks in the order in which they came', () => {
  const parts: StreamPart[] = [
    { type: 'start', messageId: 'm' },
    { type: 'text-start', id: 'a' },
    { type: 'text-delta', id: 'a', delta: 'Here.' },
    { type: 'text-end', id: 'a' },
    choices,
    { type: 'text-delta', id: 'b', delta: 'More.' },
    { type: 'finish' },
  ]
  expect(parts.reduce<Block[]>(applyPart, [])).toEqual([
    { type: 'text', text: 'Here.' },
    choices,
    { type: 'text', text: 'More.' },
  ])
})

it('keeps what it does not know out of the reply', () => {
  const unknown = { type: 'tool-input-start' } as unknown as StreamPart
  expect(applyPart([], unknown)).toEqual([])
  expect(applyPart([], { type: 'data-status', data: { text: '…' }, transient: true })).toEqual([])
})
