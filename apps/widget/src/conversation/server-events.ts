import type { StreamPart } from '@elmo-chat/protocol'

/** The stream ended before it said that it was done. */
export class BrokenStream extends Error {}

// Far above any honest event: a reply's largest block is a list of cards.
const LONGEST_EVENT = 1_000_000

/**
 * Reads a UI message stream (`text/event-stream`, one JSON part per event) until `[DONE]`, or until it
 * ends after `finish`.
 *
 * Events that hold no JSON object with a `type` are passed over, as the protocol asks of unknown ones.
 * Fails with BrokenStream when the bytes end early or one event grows beyond a million characters, and with what the
 * reader throws when the connection goes.
 */
export async function* readServerEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamPart> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let buffer = ''
  let isFinished = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      buffer += value ? decoder.decode(value, { stream: true }) : ''
      // A carriage return at the very end may be the first half of a line break.
      const events = buffer.split(/(?:\r\n|\r(?!$)|\n)(?:\r\n|\r(?!$)|\n)/)
      buffer = events.pop() ?? ''
      if (done) events.push(buffer)
      for (const event of events) {
        const data = dataOf(event)
        if (data === '[DONE]') return
        const part = data === null ? null : toPart(data)
        if (part) yield part
        isFinished ||= part?.type === 'finish'
      }
      if (done && isFinished) return
      if (done || buffer.length > LONGEST_EVENT) throw new BrokenStream('The answer broke off.')
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

function dataOf(event: string): string | null {
  const lines = event.split(/\r\n|\r|\n/).filter((line) => line.startsWith('data:'))
  return lines.length ? lines.map((line) => line.slice(line[5] === ' ' ? 6 : 5)).join('\n') : null
}

function toPart(data: string): StreamPart | null {
  try {
    const part: unknown = JSON.parse(data)
    return part && typeof part === 'object' && typeof (part as StreamPart).type === 'string'
      ? (part as StreamPart)
      : null
  } catch {
    return null
  }
}
