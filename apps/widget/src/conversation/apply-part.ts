import type { Block, StreamPart } from '@elmo-chat/protocol'

/** Lays one part of the stream onto the blocks of the reply so far. Words join the text block that stands last. */
export function applyPart(blocks: readonly Block[], part: StreamPart): Block[] {
  switch (part.type) {
    case 'text-start':
      return [...blocks, { type: 'text', text: '' }]
    case 'text-delta': {
      const last = blocks.at(-1)
      return last?.type === 'text'
        ? [...blocks.slice(0, -1), { type: 'text', text: last.text + part.delta }]
        : [...blocks, { type: 'text', text: part.delta }]
    }
    case 'start':
    case 'text-end':
    case 'data-status':
    case 'error':
    case 'finish':
      return [...blocks]
    default:
      return part.type.startsWith('data-') ? [...blocks, part] : [...blocks]
  }
}
