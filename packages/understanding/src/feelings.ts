import type { Span } from '@elmo-chat/language'
import { phrases, phrasesByScript } from './phrases.js'
import type { Reading } from './reading.js'
import type { Understanding } from './types.js'

type Emotion = Understanding['emotion']

export interface Feeling {
  /** -1 (bad) to 1 (good). */
  readonly sentiment: number
  readonly emotion: Emotion
  readonly risk?: string
}

const WORDS = phrases.feelings.words.map(({ weight, emotion, any }) => ({
  weight,
  emotion,
  pattern: phrasesByScript(any),
}))
const RISKS = phrases.feelings.risk.map(({ risk, any }) => ({ risk, pattern: phrasesByScript(any) }))
const FLIPS = new RegExp(`(?:${phrases.feelings.flips.join('|')})\\s*$`, 'u')

/**
 * Feels the tone of an utterance by a small bilingual word list; a denial right before a word turns it, at half its
 * weight ("not good" is less bad than "bad"). Praise that is asked for says nothing ("is it good?", "哪个好看"), nor does
 * one of what is looked for ("a beautiful dress", 好看的裙子).
 */
export function readFeeling(reading: Reading): Feeling {
  let sum = 0
  const votes = new Map<Emotion, number>()
  for (const { weight, emotion, pattern } of WORDS) {
    for (const span of reading.findPhrases(pattern)) {
      // Strong words say nothing of products.
      if (weight <= -0.8) reading.claim(span)
      const flipped = FLIPS.test(reading.before(span, 16))
      if (weight > 0 && !flipped && (isAsked(reading.low, span) || isWished(reading, span))) continue
      const felt = flipped ? -weight / 2 : weight
      sum += felt
      const named = flipped ? (felt < 0 ? 'disappointed' : 'neutral') : isEmotion(emotion) ? emotion : undefined
      if (named) votes.set(named, (votes.get(named) ?? 0) + Math.abs(felt))
    }
  }
  const shouting = /[!！]{2,}/.test(reading.text) ? 1.3 : 1
  const sentiment = Math.round(Math.tanh(sum * shouting) * 100) / 100 + 0
  const risk = RISKS.find(({ pattern }) => reading.findPhrases(pattern).length > 0)?.risk
  const emotion = emotionOf(votes, sentiment)
  return risk === undefined
    ? { sentiment, emotion }
    : { sentiment: Math.min(sentiment, -0.5), emotion: emotion === 'neutral' ? 'angry' : emotion, risk }
}

const CLAUSE_ENDS = /[,，。.;；!！?？\n]/
const ASKS = /[?？]$|[吗呢]$|什么|哪[个些件款种双条一里]|^(?:which|what(?! an?\b)|how|is|are|does|do|will|would) /u

/** Whether the clause that the words stand in is a question. */
function isAsked(low: string, span: Span): boolean {
  const clause = clauseOf(low, span)
  return !/[!！]$/.test(clause) && ASKS.test(clause)
}

/** What is said of a thing that is there, rather than of one that is looked for. */
const SAYS = /\b(?:is|are|was|were|what|such|love|have|has|thanks?|thank you)\b|['’]s\b|[这那真太很挺超!！]/u

/** Whether the words stand right before a kind of thing, in a clause that says nothing of one that is there. */
function isWished({ low, mentions }: Reading, span: Span): boolean {
  const thing = /^(?:的| )?(?:[a-z]+ )?/.exec(low.slice(span.end))![0].length
  const isBeforeThing = mentions.some(
    ({ field, start }) => field === 'category' && start >= span.end && start <= span.end + thing,
  )
  return isBeforeThing && !SAYS.test(clauseOf(low, span))
}

/** The clause that the words stand in, with the mark that ends it. */
function clauseOf(low: string, { start, end }: Span): string {
  let from = start
  while (from > 0 && !CLAUSE_ENDS.test(low[from - 1]!)) from--
  let to = end
  while (to < low.length && !CLAUSE_ENDS.test(low[to]!)) to++
  return low.slice(from, to + 1).trim()
}

function emotionOf(votes: ReadonlyMap<Emotion, number>, sentiment: number): Emotion {
  let best: Emotion = 'neutral'
  let most = 0
  for (const [emotion, weight] of votes)
    if (weight > most) {
      best = emotion
      most = weight
    }
  if (best === 'happy' && sentiment < 0) return 'disappointed'
  if ((best === 'angry' || best === 'disappointed') && sentiment > 0) return 'neutral'
  return best
}

const EMOTIONS: readonly string[] = ['neutral', 'happy', 'disappointed', 'angry', 'anxious'] satisfies Emotion[]
const isEmotion = (name: string | undefined): name is Emotion => name !== undefined && EMOTIONS.includes(name)
