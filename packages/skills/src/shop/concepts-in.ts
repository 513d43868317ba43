import { stem, tokenize } from '@elmo-chat/language'
import { serviceConcepts } from './service-concepts.js'

const LONGEST = { words: 5, letters: 6 }

/** What each stemmed phrase and each Chinese word is a way to say. */
const meanings = new Map<string, string[]>()
for (const [concept, [english, chinese]] of Object.entries(serviceConcepts)) {
  for (const words of english.split(', ')) means(stemsOf(words).join(' '), concept)
  for (const word of chinese.split(', ')) means(word, concept)
}

function means(form: string, concept: string) {
  meanings.set(form, [...new Set([...(meanings.get(form) ?? []), concept])])
}

function stemsOf(text: string): string[] {
  return tokenize(text).flatMap(({ kind, norm }) => (kind === 'han' ? [] : [stem(norm)]))
}

/** A way to say something that stands in a text, and what it may speak of. */
export interface SpokenOf {
  /** The stems, or Han characters, that say it. */
  readonly units: readonly string[]
  readonly concepts: readonly string[]
}

/** What a text speaks of, in its order. Where a longer phrase stands, the shorter ones in it do not count. */
export const spokenIn = (text: string): SpokenOf[] => [
  ...read(stemsOf(text), LONGEST.words, ' '),
  ...hanRuns(text).flatMap((run) => read([...run], LONGEST.letters, '')),
]

/** The matters of a shop's service that a text speaks of. */
export const conceptsIn = (text: string): ReadonlySet<string> =>
  new Set(spokenIn(text).flatMap(({ concepts }) => concepts))

const hanRuns = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? []

function read(units: readonly string[], longest: number, between: string): SpokenOf[] {
  const found: SpokenOf[] = []
  for (let at = 0; at < units.length; ) {
    let length = Math.min(longest, units.length - at)
    while (length > 0 && !meanings.has(units.slice(at, at + length).join(between))) length--
    const form = units.slice(at, at + length)
    if (length > 0) found.push({ units: form, concepts: meanings.get(form.join(between)) ?? [] })
    at += Math.max(1, length)
  }
  return found
}
