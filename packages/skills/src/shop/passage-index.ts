import type { Language } from '@elmo-chat/kernel'
import type { Passage } from '@elmo-chat/knowledge'
import { stem, tokenize } from '@elmo-chat/language'

/** A passage with what is needed to weigh it. */
export interface IndexedPassage {
  readonly passage: Passage
  /** Which passage of its document, from 0. */
  readonly place: number
  /** Of the document. */
  readonly title: ReadonlySet<string>
  /** Of its own, behind the document's title. */
  readonly heading: ReadonlySet<string>
  readonly text: ReadonlySet<string>
}

/** The passages of one language, and how rare each term is among them. */
export interface PassageIndex {
  readonly passages: readonly IndexedPassage[]
  readonly rarity: (term: string) => number
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

function build(documents: readonly Passage[], language: Language): PassageIndex {
  const counts = new Map<string, number>()
  const places = new Map<string, number>()
  const all = documents.map((passage): IndexedPassage => {
    const place = places.get(passage.documentId) ?? 0
    places.set(passage.documentId, place + 1)
    const [title, ...headings] = passage.title.split(' · ')
    const setOf = (words: string) => new Set(termsOf(words))
    return { passage, place, title: setOf(title), heading: setOf(headings.join(' ')), text: setOf(passage.text) }
  })
  const spoken = all.filter(({ passage }) => passage.language === language)
  const passages = spoken.length > 0 ? spoken : all
  for (const { heading, text } of passages)
    for (const term of new Set([...heading, ...text])) counts.set(term, (counts.get(term) ?? 0) + 1)
  return {
    passages,
    rarity(term) {
      const count = counts.get(term)
      // What no passage says weighs half: it may be part of another word, or beside the point.
      return count === undefined ? Math.log(1 + 2 * passages.length) / 2 : Math.log(1 + passages.length / (0.5 + count))
    },
  }
}

/** Stems of words, and pairs of Han characters. */
export function termsOf(text: string): string[] {
  const tokens = tokenize(text)
  return tokens.flatMap((token, place) => {
    if (token.kind !== 'han') return [stem(token.norm)]
    const next = tokens[place + 1]
    return next?.kind === 'han' && next.start === token.end ? [token.norm + next.norm] : []
  })
}
