import type { Block, StreamPart } from '@elmo-chat/protocol'

/** The header and type that mark the AI SDK's UI message stream, version 1. */
export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-vercel-ai-ui-message-stream': 'v1',
  'x-accel-buffering': 'no',
} as const

/** Cuts a reply into stream parts: text by words (Han by short runs), every other block whole. */
export function* streamParts(messageId: string, blocks: readonly Block[]): Generator<StreamPart> {
  yield { type: 'start', messageId }
  let texts = 0
  for (const block of blocks) {
    if (block.type !== 'text') {
      yield block
      continue
    }
    const id = `${messageId}-text-${texts++}`
    yield { type: 'text-start', id }
    for (const delta of block.text.match(/\p{Script=Han}{1,4}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [])
      yield { type: 'text-delta', id, delta }
    yield { type: 'text-end', id }
  }
  yield { type: 'finish' }
}

const encoder = new TextEncoder()
const frame = (part: StreamPart) => `data: ${JSON.stringify(part)}\n\n`

/**
 * An answer on its way: kept until it is finished, so that a client that lost the connection can resume.
 * Each reader gets everything from the start.
 */
export class AnswerStream {
  private readonly frames: string[] = []
  private readonly readers = new Set<ReadableStreamDefaultController<Uint8Array>>()
  private finished = false

  push(parts: Iterable<StreamPart>): void {
    const text = Array.from(parts, frame).join('')
    this.frames.push(text)
    for (const reader of this.readers) reader.enqueue(encoder.encode(text))
  }

  finish(): void {
    const end = 'data: [DONE]\n\n'
    this.frames.push(end)
    this.finished = true
    for (const reader of this.readers) {
      reader.enqueue(encoder.encode(end))
      reader.close()
    }
    this.readers.clear()
  }

  /** A body that starts at the beginning of the answer and ends with it. */
  body(): ReadableStream<Uint8Array> {
    let own: ReadableStreamDefaultController<Uint8Array>
    return new ReadableStream({
      start: (controller) => {
        own = controller
        if (this.frames.length > 0) controller.enqueue(encoder.encode(this.frames.join('')))
        if (this.finished) controller.close()
        else this.readers.add(controller)
      },
      cancel: () => {
        this.readers.delete(own)
      },
    })
  }
}
