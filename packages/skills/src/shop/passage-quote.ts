import type { Passage } from '@elmo-chat/knowledge'
import { termsOf } from './passage-index.js'
import { tableRow, wholeTable } from './table-row.js'

const QUOTED = 2

/** The sentences that answer, or the row of the table; a row that a number of the question points at goes first. */
export function quoteOf(passage: Passage, wanted: ReadonlySet<string>, question: string): string {
  const row = () => tableRow(passage.text, question, passage.language) ?? ''
  const first = /\d/.test(question) ? row() : ''
  return (
    first || bestSentences(passage, wanted, question) || row() || (wholeTable(passage.text, passage.language) ?? '')
  )
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
