import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenStream, readServerEvents } from './server-events.js'

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

/** Cuts bytes at the given places, also in the middle of a character. */
function cut(text: string, places: readonly number[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(text)
  const edges = [0, ...places.map((place) => place % bytes.length).sort((a, b) => a - b), bytes.length]
  return edges.slice(1).map((edge, index) => bytes.slice(edges[index], edge))
}

async function collect(chunks: readonly Uint8Array[]) {
  const parts = []
  for await (const part of readServerEvents(streamOf(chunks))) parts.push(part)
  return parts
}

const answer = [
  { type: 'start', messageId: 'm1' },
  { type: 'text-delta', id: 't', delta: '最低 ¥199，' },
  { type: 'data-status', data: { text: '正在比较 3 款…' }, transient: true },
  { type: 'finish' },
] as const

const wire = (lineBreak: string) =>
  [...answer.map((part) => JSON.stringify(part)), '[DONE]']
    .map((data) => `data: ${data}${lineBreak}${lineBreak}`)
    .join('')

describe('readServerEvents', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('reads the same parts wherever the bytes are cut, with %s', async (_, lineBreak) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
        expect(await collect(cut(wire(lineBreak), places))).toEqual(answer)
      }),
    )
  })

  it('stops at [DONE], whatever follows', async () => {
    expect(await collect(cut(`${wire('\n')}data: {"type":"text-delta"}\n\n`, []))).toEqual(answer)
  })

  it('is content with a stream that ends after finish', async () => {
    expect(await collect(cut('data: {"type":"finish"}\n\n', []))).toEqual([{ type: 'finish' }])
  })

  it('passes over comments, unreadable data and values without a type', async () => {
    const noise = ': ping\n\ndata: {broken\n\ndata: 7\n\ndata: null\n\ndata: {"kind":"x"}\n\nevent: y\n\n'
    expect(await collect(cut(noise + wire('\n'), []))).toEqual(answer)
  })

  it('joins the lines of one event', async () => {
    expect(await collect(cut('data: {"type":\ndata: "finish"}\n\n', []))).toEqual([{ type: 'finish' }])
  })

  it('fails when the stream ends early', async () => {
    await expect(collect(cut('data: {"type":"start","messageId":"m"}\n\n', []))).rejects.toBeInstanceOf(BrokenStream)
    await expect(collect([])).rejects.toBeInstanceOf(BrokenStream)
  })

  it('fails when an event grows without end', async () => {
    const endless = Array.from({ length: 20 }, () => new TextEncoder().encode('x'.repeat(100_000)))
    await expect(collect(endless)).rejects.toBeInstanceOf(BrokenStream)
  })
})
