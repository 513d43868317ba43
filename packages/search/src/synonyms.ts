import { stem, type Token, tokenize } from '@elmo-chat/language'

/** Words that mean the same; with `from`, only: who asks for that means these too. */
export interface SynonymSet {
  readonly words: readonly string[]
  readonly from?: string
}

/** A word or several that stand in a query, and what else they mean. */
export interface SynonymMatch {
  /** The tokens `start` up to, without, `end`. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly meant: readonly string[]
}

interface Entry {
  readonly text: string
  readonly keys: readonly string[]
  readonly meant: string[]
}

const LONGEST = 8
const MOST_MEANT = 20

/** A merchant's words that mean the same, found in queries whatever their inflection. Made by `buildSynonyms`. */
export class Synonyms {
  private readonly byFirst = new Map<string, Entry[]>()

  /** The entries that stand among the tokens `from` up to `to`, in order of place, the longest at each. */
  within(tokens: readonly Token[], from: number, to: number): SynonymMatch[] {
    const found: SynonymMatch[] = []
    for (let start = from; start < to; start++) {
      let longest: Entry | undefined
      for (const entry of this.byFirst.get(keyOf(tokens[start])) ?? []) {
        const fits = start + entry.keys.length <= to && entry.keys.every((key, at) => keyOf(tokens[start + at]) === key)
        if (fits && entry.keys.length > (longest?.keys.length ?? 0)) longest = entry
      }
      if (!longest) continue
      found.push({ start, end: start + longest.keys.length, text: longest.text, meant: longest.meant })
    }
    return found
  }

  /** Where the longest entry ends that begins at a place; the place itself where none does. */
  endAt(tokens: readonly Token[], at: number): number {
    const [first] = this.within(tokens, at, Math.min(tokens.length, at + LONGEST))
    return first?.start === at ? first.end : at
  }

  /** Adds what a word or several mean besides. */
  add(from: string, meant: readonly string[]): void {
    const keys = tokenize(from).map(keyOf)
    if (keys.length === 0 || keys.length > LONGEST) return
    const entries = this.byFirst.get(keys[0]) ?? []
    let entry = entries.find((known) => known.keys.join(' ') === keys.join(' '))
    if (!entry) {
      entry = { text: from.trim(), keys, meant: [] }
      entries.push(entry)
      this.byFirst.set(keys[0], entries)
    }
    for (const text of meant) {
      const word = text.trim()
      if (entry.meant.length < MOST_MEANT && word !== entry.text && !entry.meant.includes(word)) entry.meant.push(word)
    }
  }
}

/** Makes a merchant's sets of words ready for queries. Words of more than eight tokens, and empty ones, are left out. */
export function buildSynonyms(sets: readonly SynonymSet[]): Synonyms {
  const synonyms = new Synonyms()
  for (const { words, from } of sets) {
    if (from !== undefined) synonyms.add(from, words)
    else for (const word of words) synonyms.add(word, words)
  }
  return synonyms
}

function keyOf(token: Token): string {
  return token.kind === 'word' ? stem(token.norm) : token.norm
}
