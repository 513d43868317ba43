import type { Language } from '@elmo-chat/kernel'
import { stem, tokenize } from '@elmo-chat/language'
import type { Passage, ShopView } from './shop-view.js'
import { topicWords } from './topic-words.js'

export interface FoundPassage {
  readonly passage: Passage
  /** Which passage of its document, from 0. */
  readonly place: number
  /** The sentences of the passage that answer best, verbatim. */
  readonly quote: string
}

/** A passage must hold at least this share of the question's weight. */
const ENOUGH = 0.3
const PASSAGES = 3
const QUOTED = 2

/**
 * Finds the passages that answer a question, best first: by the weight of the question's words that they hold, rare
 * words weighing more; the customer's language first. The words of the topic count as said.
 *
 * Cost   linear in the documents: they are few and short.
 */
export function findPassages(
  question: string,
  topic: string | undefined,
  language: Language,
  { documents = [] }: ShopView,
): FoundPassage[] {
  const spoken = documents.filter((passage) => passage.language === language)
  const searched = spoken.length > 0 ? spoken : documents
  const terms = searched.map((passage) => new Set(termsOf(`${passage.title} ${passage.text}`)))
  const weightOf = (term: string) =>
    Math.log(1 + searched.length / (0.5 + terms.filter((held) => held.has(term)).length))
  const said = [...new Set(termsOf(question))]
  const known = said.filter((term) => terms.some((held) => held.has(term)))
  const expected = topic ? [...new Set(termsOf((topicWords[topic] ?? [topic]).join(' ')))] : []
  const total = sum(said.map(weightOf))
  return searched
    .map((passage, index) => {
      const held = terms[index]
      const words = sum(known.filter((term) => held.has(term)).map(weightOf)) / Math.max(total, 1e-9)
      const hints = expected.filter((term) => held.has(term)).length / Math.max(1, Math.min(expected.length, 4))
      const title = new Set(termsOf(passage.title))
      const named = expected.some((term) => title.has(term)) ? 0.3 : 0
      return { passage, score: words + Math.min(hints, 1) * 0.4 + named }
    })
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES)
    .map(({ passage }) => ({
      passage,
      place: documents.filter(({ documentId }) => documentId === passage.documentId).indexOf(passage),
      quote: bestSentences(passage.text, new Set([...said, ...expected])),
    }))
}

function bestSentences(text: string, wanted: ReadonlySet<string>): string {
  const sentences = text.match(/[^.!?。！？\n]+(?:[.!?](?=\s|$)|[。！？\n]|$)|\S+/gu) ?? [text]
  const scored = sentences.map((sentence, place) => {
    const terms = new Set(termsOf(sentence))
    return { sentence, place, score: [...terms].filter((term) => wanted.has(term)).length / Math.sqrt(terms.size + 4) }
  })
  const best = scored.sort((a, b) => b.score - a.score).slice(0, QUOTED)
  return best
    .sort((a, b) => a.place - b.place)
    .map(({ sentence }) => sentence)
    .join('')
    .trim()
}

/** Stems of words, and pairs of Han characters. */
function termsOf(text: string): string[] {
  const tokens = tokenize(text)
  return tokens.flatMap((token, place) => {
    if (token.kind !== 'han') return [stem(token.norm)]
    const next = tokens[place + 1]
    return next?.kind === 'han' && next.start === token.end ? [token.norm + next.norm] : []
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
