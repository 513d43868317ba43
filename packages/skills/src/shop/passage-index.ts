import type { Language } from '@elmo-chat/kernel'
import type { Passage } from '@elmo-chat/knowledge'
import { stem, tokenize } from '@elmo-chat/language'
import { conceptsIn } from './concepts-in.js'
import { inSameWords } from './same-words.js'

/** A passage with what is needed to weigh it. */
export interface IndexedPassage {
  readonly passage: Passage
  /** Which passage of its document, from 0. */
  readonly place: number
  /** Whether it is the first under its heading. */
  readonly isFirst: boolean
  /** Of the document. */
  readonly title: ReadonlySet<string>
  /** Of its own, behind the document's title. */
  readonly heading: ReadonlySet<string>
  readonly text: ReadonlySet<string>
  /** How often each term and each Han character stands in it, those of its heading twice. */
  readonly counts: ReadonlyMap<string, number>
  /** What it speaks of, its heading with it. */
  readonly concepts: ReadonlySet<string>
  /** What its heading speaks of. */
  readonly headed: ReadonlySet<string>
  /** Terms, of the mean over all passages. */
  readonly length: number
}

/** The passages of one language, and how rare each term is among them. */
export interface PassageIndex {
  readonly passages: readonly IndexedPassage[]
  readonly rarity: (term: string) => number
  /** How rare a concept is among the passages. */
  readonly conceptRarity: (concept: string) => number
  /** Whether any passage speaks of the concept. */
  readonly speaksOf: (concept: string) => boolean
  /** Whether any passage has the term. */
  readonly holds: (term: string) => boolean
}

const indexes = new WeakMap<readonly Passage[], Map<Language, PassageIndex>>()

/** The index over documents in a language, or over all where none is in it. Made once for each state of the documents. */
export function passageIndex(documents: readonly Passage[], language: Language): PassageIndex {
  const byLanguage = indexes.get(documents) ?? new Map<Language, PassageIndex>()
  indexes.set(documents, byLanguage)
  const index = byLanguage.get(language) ?? build(documents, language)
  byLanguage.set(language, index)
  return index
}

/** A passage's title is that of its document and those of its headings: the innermost of them. */
export const headingIn = (title: string): string => title.split(' · ').at(-1) ?? title

function build(documents: readonly Passage[], language: Language): PassageIndex {
  const holding = new Map<string, number>()
  const speaking = new Map<string, number>()
  const places = new Map<string, number>()
  const all = documents.map((passage, at) => {
    const place = places.get(passage.documentId) ?? 0
    places.set(passage.documentId, place + 1)
    const [title, ...headings] = passage.title.split(' · ')
    const [heading, text] = [termsOf(headings.join(' ')), termsOf(passage.text)]
    const counts = new Map<string, number>()
    const letters = lettersOf(`${headings.join(' ')} ${passage.text}`)
    for (const term of [...heading, ...heading, ...text, ...letters]) counts.set(term, (counts.get(term) ?? 0) + 1)
    const sets = { title: new Set(termsOf(title)), heading: new Set(heading), text: new Set(text) }
    const isFirst = documents[at - 1]?.title !== passage.title
    const headed = conceptsIn(headings.join(' '))
    const concepts = conceptsIn(`${headings.join(' ')} ${passage.text}`)
    return { passage, place, isFirst, ...sets, counts, concepts, headed, length: text.length + heading.length }
  })
  const spoken = all.filter(({ passage }) => passage.language === language)
  const chosen = spoken.length > 0 ? spoken : all
  const mean = chosen.reduce((sum, { length }) => sum + length, 0) / chosen.length || 1
  const passages: IndexedPassage[] = chosen.map((one) => ({ ...one, length: one.length / mean }))
  for (const { counts } of passages) for (const term of counts.keys()) holding.set(term, (holding.get(term) ?? 0) + 1)
  for (const { concepts } of passages) for (const one of concepts) speaking.set(one, (speaking.get(one) ?? 0) + 1)
  return {
    passages,
    speaksOf: (concept) => speaking.has(concept),
    conceptRarity: (concept) => Math.log(1 + passages.length / (0.5 + (speaking.get(concept) ?? 0))),
    holds: (term) => holding.has(term),
    rarity(term) {
      const count = holding.get(term)
      // What no passage says weighs half: it may be part of another word, or beside the point.
      return count === undefined ? Math.log(1 + 2 * passages.length) / 2 : Math.log(1 + passages.length / (0.5 + count))
    },
  }
}

/** Stems of words, and pairs of Han characters; what means the same is the same. */
export function termsOf(text: string): string[] {
  const tokens = tokenize(inSameWords(text))
  return tokens.flatMap((token, place) => {
    if (token.kind !== 'han') return [stem(token.norm)]
    const next = tokens[place + 1]
    return next?.kind === 'han' && next.start === token.end ? [token.norm + next.norm] : []
  })
}

/** Characters that stand in too many words to tell one from another. */
const EVERYWHERE =
  /[我你您他她它这那哪个有没不很都就还也要在到去来给把被让跟和与或及为以从对向于之其些样点下上里外中前后时得着过做行人一用后]/gu

/** The Han characters that may be a word by themselves, for Chinese words that pairs tear apart. */
export const lettersOf = (text: string): string[] =>
  inSameWords(text)
    .replace(EVERYWHERE, ' ')
    .match(/\p{Script=Han}/gu) ?? []
