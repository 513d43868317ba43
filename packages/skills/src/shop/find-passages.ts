import type { Language } from '@elmo-chat/kernel'
import type { Passage } from '@elmo-chat/knowledge'
import { type IndexedPassage, type PassageIndex, passageIndex, termsOf } from './passage-index.js'
import type { ShopView } from './shop-view.js'
import { tableRow } from './table-row.js'
import { aspectWords, functionWords, topics, zhFunctionWords } from './topic-words.js'

export interface FoundPassage {
  readonly passage: Passage
  /** Which passage of its document, from 0. */
  readonly place: number
  /** The sentences of the passage that answer best, verbatim, or the row of its table; empty where no row stands out. */
  readonly quote: string
  /** From 0 to about 2: the share of the question's weight that it holds, with its heading and topic counted. */
  readonly score: number
}

/** A passage must reach this to be quoted. */
const ENOUGH = 0.35
const PASSAGES = 3
const QUOTED = 2
/** A heading says what a passage is about; the document's title, what all of its passages are about. */
const HEADING_WEIGHT = 0.6
const TITLE_WEIGHT = 0.2
const TOPIC_WEIGHT = 0.8
const ASPECT_WEIGHT = 0.25

/**
 * Finds the passages that answer a question, best first: by the weight of the question's words that they hold, rare
 * words weighing more, words of the heading again; words of the topic and of what is asked about it count as said.
 *
 * Cost   linear in the documents: they are few and short.
 */
export function findPassages(
  question: string,
  topic: string | undefined,
  language: Language,
  { documents = [] }: ShopView,
): FoundPassage[] {
  const index = passageIndex(documents, language)
  const known = topic === undefined ? undefined : (topics[topic] ?? { names: [], words: [topic] })
  const names = termsOf(known?.names.join(' ') ?? '')
  const expected = [...names, ...termsOf(known?.words.join(' ') ?? '')]
  const headed = termsOf(known?.headings?.join(' ') ?? '')
  const leading = new Set(names.filter((name) => index.passages.some(({ title }) => title.has(name))))
  // What names the topic leads to the document; the rest of the question leads to the passage.
  const said = [...new Set(termsOf(question.replace(zhFunctionWords, ' ')))].filter(
    (term) => !functionWords.has(term) && !leading.has(term),
  )
  const asked = aspectWords.flatMap(({ asks, words }) => (asks.test(question) ? termsOf(words.join(' ')) : []))
  return index.passages
    .map((indexed) => ({ indexed, score: scoreOf(indexed, { said, expected, asked, headed }, index) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES)
    .map(({ indexed: { passage, place }, score }) => ({
      passage,
      place,
      score,
      quote:
        bestSentences(passage, new Set([...said, ...expected, ...asked])) ||
        (tableRow(passage.text, question, passage.language) ?? ''),
    }))
}

interface Question {
  readonly said: readonly string[]
  readonly expected: readonly string[]
  readonly asked: readonly string[]
  /** Words that the heading of the topic's passage has. */
  readonly headed: readonly string[]
}

function scoreOf(
  { title, heading, text }: IndexedPassage,
  { said, expected, asked, headed }: Question,
  index: PassageIndex,
): number {
  const weigh = (terms: readonly string[], held: ReadonlySet<string>) =>
    terms.reduce((sum, term) => sum + (held.has(term) ? index.rarity(term) : 0), 0)
  const total = said.reduce((sum, term) => sum + index.rarity(term), 0) || 1
  const both = new Set([...heading, ...text])
  const words = weigh(said, both) + HEADING_WEIGHT * weigh(said, heading) + TITLE_WEIGHT * weigh(said, title)
  // The topic leads to the document, what is asked about it to the passage.
  const topical = headed.some((term) => heading.has(term)) ? 1 : hint(expected, title, text)
  return words / total + TOPIC_WEIGHT * topical + ASPECT_WEIGHT * hint(asked, heading, text)
}

/** From 0 to 1: whether expected words stand in the heading; up to a half by how many of them stand in the text. */
function hint(terms: readonly string[], title: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (terms.some((term) => title.has(term))) return 1
  return Math.min(0.5, terms.filter((term) => text.has(term)).length / 6)
}

function bestSentences({ text, language }: Passage, wanted: ReadonlySet<string>): string {
  const prose = text.split('\n').filter((line) => !line.trim().startsWith('|'))
  const sentences = prose.join('\n').match(/[^.!?。！？\n]+(?:[.!?](?=\s|$)|[。！？\n]|$)|\S+/gu) ?? []
  const scored = sentences.map((sentence, place) => {
    const terms = new Set(termsOf(sentence))
    return { sentence, place, score: [...terms].filter((term) => wanted.has(term)).length / Math.sqrt(terms.size + 4) }
  })
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, QUOTED)
    .sort((a, b) => a.place - b.place)
    .map(({ sentence }) => sentence.trim())
    .join(language === 'zh' ? '' : ' ')
}
