import type { Block } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerStream, streamParts } from './answer-stream.js'

const read = async (body: ReadableStream<Uint8Array>) => new Response(body).text()

describe('an answer on its way', () => {
  it('gives every reader the whole answer, however late it comes', async () => {
    const answer = new AnswerStream()
    const early = read(answer.body())
    answer.push([{ type: 'start', messageId: 'm' }])
    const late = read(answer.body())
    answer.push([{ type: 'finish' }])
    answer.finish()
    const after = await read(answer.body())
    expect(await early).toBe(after)
    expect(await late).toBe(after)
    expect(after.endsWith('data: [DONE]\n\n')).toBe(true)
  })

  it('goes on when a reader leaves', async () => {
    const answer = new AnswerStream()
    const reader = answer.body().getReader()
    answer.push([{ type: 'start', messageId: 'm' }])
    await reader.cancel()
    answer.push([{ type: 'finish' }])
    answer.finish()
    expect(await read(answer.body())).toContain('"finish"')
  })

  it('cuts text into words that join back into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parts = [...streamParts('m', [{ type: 'text', text }])]
        const joined = parts.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : [])).join('')
        expect(joined).toBe(text)
      }),
    )
  })

  it('sends other blocks whole, between start and finish', () => {
    const choices: Block = { type: 'data-choices', data: { choices: [{ label: 'M', say: 'M' }] } }
    const parts = [...streamParts('m', [{ type: 'text', text: 'Hello there' }, choices])]
    expect(parts.map(({ type }) => type)).toEqual([
      'start',
      'text-start',
      'text-delta',
      'text-delta',
      'text-end',
      'data-choices',
      'finish',
    ])
  })
})
