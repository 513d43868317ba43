import type { Language } from '@elmo-chat/kernel'
import type { Passage } from '@elmo-chat/knowledge'
import { type IndexedPassage, type PassageIndex, passageIndex, termsOf } from './passage-index.js'
import type { ShopView } from './shop-view.js'
import { tableRow } from './table-row.js'
import { aspectWords, functionWords, type Topic, topics, zhFunctionWords } from './topic-words.js'

export interface FoundPassage {
  readonly passage: Passage
  /** Which passage of its document, from 0. */
  readonly place: number
  /** The sentences of the passage that answer best, verbatim, or the row of its table; empty where no row stands out. */
  readonly quote: string
  /** From 0 to about 3: BM25 as a share of the question's weight, with its title and topic counted. */
  readonly score: number
  /** From 0 to 1: how much of what the question says by itself it holds, rare words weighing more. */
  readonly coverage: number
}

/** A passage must reach more to be quoted. */
const ENOUGH = 0.35
const PASSAGES = 3
const QUOTED = 2
/** The document's title says what all of its passages are about. */
const TITLE_WEIGHT = 0.2
/** BM25: how soon further mentions stop to count, and how much a long passage is held against it. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.5
const TOPIC_WEIGHT = 0.8
const ASPECT_WEIGHT = 0.25

/**
 * Finds the passages that answer a question, best first: by BM25 (Robertson and Zaragoza 2009) over the question's words, a
 * word of the heading counted twice, as a share of what all of them weigh, so that a threshold means the same for short and
 * long questions; words of the topic and of what is asked about it are added.
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
  const known: Topic | undefined = topic === undefined ? undefined : (topics[topic] ?? { names: [], words: [topic] })
  const names = termsOf(known?.names.join(' ') ?? '')
  const expected = [...names, ...termsOf(known?.words.join(' ') ?? '')]
  const headed = termsOf(known?.headings?.join(' ') ?? '')
  const leading = new Set(names.filter((name) => index.passages.some(({ title }) => title.has(name))))
  // What names the topic leads to the document; the rest of the question leads to the passage.
  const said = [...new Set(termsOf(question.replace(zhFunctionWords, ' ')))].filter(
    (term) => !functionWords.has(term) && !leading.has(term),
  )
  const isOfItself = said.length > 0 && !known?.isListed && YES_OR_NO.test(question)
  const asked = aspectWords.flatMap(({ asks, words }) => (asks.test(question) ? termsOf(words.join(' ')) : []))
  return index.passages
    .map((indexed) => ({ indexed, ...scoreOf(indexed, { said, expected, asked, headed }, index) }))
    .filter(({ score, coverage }) => score > (coverage === 0 && isOfItself ? TOPIC_WEIGHT : ENOUGH))
    .sort((a, b) => b.score - a.score)
    .slice(0, PASSAGES)
    .map(({ indexed: { passage, place }, score, coverage }) => ({
      passage,
      place,
      score,
      coverage,
      quote: quoteOf(passage, new Set([...said, ...expected, ...asked]), question),
    }))
}

/**
 * "Do you deliver by drone", "可以用无人机送货吗": a passage that has no word of it but its topic's does not answer, where one
 * on "what payment methods" does.
 */
const YES_OR_NO = /^\s*(?:do|does|is|are|can|could|may|will)\b|(?:可以|能|有没有|是不是|支持).*|[吗么][?？]?\s*$/iu

interface Question {
  readonly said: readonly string[]
  readonly expected: readonly string[]
  readonly asked: readonly string[]
  /** Words that the heading of the topic's passage has. */
  readonly headed: readonly string[]
}

function scoreOf(
  { title, heading, text, counts, length }: IndexedPassage,
  { said, expected, asked, headed }: Question,
  index: PassageIndex,
): { readonly score: number; readonly coverage: number } {
  const total = said.reduce((sum, term) => sum + index.rarity(term), 0) || 1
  const share = (worth: (term: string) => number) =>
    said.reduce((sum, term) => sum + index.rarity(term) * worth(term), 0) / total
  const damping = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length)
  const words = share((term) => {
    const count = counts.get(term) ?? 0
    return (count * (SATURATION + 1)) / (count + damping)
  })
  const coverage = share((term) => (counts.has(term) || title.has(term) ? 1 : 0))
  // The topic leads to the document, what is asked about it to the passage.
  const topical = headed.some((term) => heading.has(term)) ? 1 : hint(expected, title, text)
  const titled = TITLE_WEIGHT * share((term) => (title.has(term) ? 1 : 0))
  return { coverage, score: words + titled + TOPIC_WEIGHT * topical + ASPECT_WEIGHT * hint(asked, heading, text) }
}

/** From 0 to 1: whether expected words stand in the heading; up to a half by how many of them stand in the text. */
function hint(terms: readonly string[], title: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (terms.some((term) => title.has(term))) return 1
  return Math.min(0.5, terms.filter((term) => text.has(term)).length / 6)
}

/** The sentences that answer, or the row of the table; a row that a number of the question points at goes first. */
function quoteOf(passage: Passage, wanted: ReadonlySet<string>, question: string): string {
  const row = () => tableRow(passage.text, question, passage.language) ?? ''
  const first = /\d/.test(question) ? row() : ''
  return first || bestSentences(passage, wanted, question) || row()
}

/** Whether a number or a time is asked for: then a sentence that holds one is worth more. */
const ASKS_AMOUNT =
  /\bhow (?:much|many|long|soon|fast|often|old|far|heavy|big)\b|\bwhen\b|\bwhat time\b|多少|多久|多长|多大|多重|多远|几|什么时候/iu
const HOLDS_AMOUNT = /\d|[一二三四五六七八九十两半百]+(?:个|天|年|月|周|小时|分钟|元|次)/u
const AMOUNT_WEIGHT = 0.15
/** A passage that is this short is quoted whole, a Han character counting twice. */
const SHORT = 240

/** Sentences are quoted as they stand, those that belong to one thought together: the best and its better neighbour. */
function bestSentences({ text, language }: Passage, wanted: ReadonlySet<string>, question: string): string {
  const prose = text.split('\n').filter((line) => !line.trim().startsWith('|'))
  const sentences = prose.join('\n').match(/[^.!?。！？\n]+(?:[.!?](?=\s|$)|[。！？\n]|$)|\S+/gu) ?? []
  const joined = (chosen: readonly string[]) =>
    chosen
      .map((sentence) => sentence.trim())
      .filter(Boolean)
      .join(language === 'zh' ? '' : ' ')
  const whole = joined(sentences)
  if (whole.length * (language === 'zh' ? 2 : 1) <= SHORT) return whole
  const amount = ASKS_AMOUNT.test(question) ? AMOUNT_WEIGHT : 0
  const scores = sentences.map((sentence) => {
    const terms = new Set(termsOf(sentence))
    const words = [...terms].filter((term) => wanted.has(term)).length / Math.sqrt(terms.size + 4)
    return words + (HOLDS_AMOUNT.test(sentence) ? amount : 0)
  })
  const best = scores.indexOf(Math.max(...scores))
  const isNext = (scores[best + 1] ?? -1) >= (scores[best - 1] ?? -1)
  return joined(isNext ? sentences.slice(best, best + QUOTED) : sentences.slice(Math.max(0, best - 1), best + 1))
}
