import type { Block } from '@elmo-chat/protocol'

/** The blocks with private words left out of every text; the same value where there are none. */
export function withoutWords(blocks: readonly Block[], words: readonly string[]): readonly Block[] {
  if (words.length === 0) return blocks
  // The longest first: one may be part of another.
  const hidden = words.toSorted((one, other) => other.length - one.length)
  const bare = (text: string) => hidden.reduce((left, word) => left.replaceAll(word, '[…]'), text)
  return JSON.parse(JSON.stringify(blocks), (_, value) => (typeof value === 'string' ? bare(value) : value)) as Block[]
}
