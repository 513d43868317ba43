import type { FlowBook, FlowFrame } from './types.js'

/** Particulars of the customer's that flows know. */
export interface PrivateWords {
  /** As they stand in slots, and so in what is said. */
  readonly words: readonly string[]
  /** The slot that this message told, or tried to: then all of the message is private. */
  readonly told?: string
}

/** Whether a private slot was asked for, so that what comes next is private where it answers. */
export function asksPrivate(frames: readonly FlowFrame[], { flows }: FlowBook): string | undefined {
  const frame = frames.at(-1)
  const slot = typeof frame?.asked === 'object' ? frame.asked.slot : undefined
  return slot !== undefined && frame && flows.get(frame.flow)?.slots[slot]?.isPrivate ? slot : undefined
}

/** What is private in the frames before and after a turn; `isHeard` where the words were for the flows. */
export function privateIn(
  before: readonly FlowFrame[],
  after: readonly FlowFrame[],
  book: FlowBook,
  isHeard: boolean,
): PrivateWords {
  const known = wordsIn(before, book)
  const all = new Map([...known, ...wordsIn(after, book)])
  const [fresh] = [...all].filter(([words]) => !known.has(words))
  const told = isHeard ? (fresh?.[1] ?? asksPrivate(before, book)) : undefined
  return { words: [...all.keys()], ...(told === undefined ? {} : { told }) }
}

/** Private words with the names of their slots. */
const wordsIn = (frames: readonly FlowFrame[], { flows }: FlowBook): Map<string, string> =>
  new Map(
    frames.flatMap((frame) =>
      Object.entries(frame.slots).flatMap(([name, { text }]) =>
        flows.get(frame.flow)?.slots[name]?.isPrivate && text !== '' ? [[text, name] as const] : [],
      ),
    ),
  )
