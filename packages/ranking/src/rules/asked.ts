import type { Constraint } from '@elmo-chat/protocol'

/** What a text asks for, as it was understood: constraints, and the words that are none. */
export interface Asked {
  readonly constraints: readonly Constraint[]
  readonly query: string
}

/** The same, ready to be compared: one text per constraint and per word, in no order. */
export interface AskedParts {
  readonly parts: ReadonlySet<string>
  /** The words in one line: Chinese is not parted by blanks, so that a word is looked for within it. */
  readonly line: string
}

const HAN = /\p{Script=Han}/u

export function partsOf({ constraints, query }: Asked): AskedParts {
  const words =
    query
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const parts = [...constraints.map(constraintKey), ...words.map((word) => `word ${word}`)]
  return { parts: new Set(parts), line: words.join(' ') }
}

/** Whether what was asked holds all that the rule's words ask for. */
export function holdsAll(asked: AskedParts, wanted: AskedParts): boolean {
  for (const part of wanted.parts) {
    if (asked.parts.has(part)) continue
    if (!part.startsWith('word ') || !HAN.test(part) || !asked.line.includes(part.slice(5))) return false
  }
  return wanted.parts.size > 0
}

/** Whether both ask for the same. */
export function isSame(asked: AskedParts, wanted: AskedParts): boolean {
  if (wanted.parts.size === 0 || asked.parts.size !== wanted.parts.size) return false
  return [...wanted.parts].every((part) => asked.parts.has(part))
}

export const constraintKey = ({ field, op, value }: Constraint) => `${field} ${op} ${String(value).toLowerCase()}`
