import type { Language } from '@elmo-chat/kernel'
import { detectLanguage } from '@elmo-chat/language'
import { isQuestion } from './is-question.js'

/** One message of a conversation that a person of the shop took part in. */
export interface TranscriptLine {
  readonly id: string
  readonly speaker: 'customer' | 'agent'
  /** ISO 8601. */
  readonly at: string
  readonly text: string
}

/** A customer's question and what a person answered. */
export interface MinedPair {
  /** Of the answer's first message. */
  readonly id: string
  readonly question: string
  readonly answer: string
  readonly language: Language
  readonly at: string
}

/** Several messages in a row by one speaker are one, when they come within this time. */
const ONE_BREATH_MS = 3 * 60_000
const SHORTEST = { en: 20, zh: 8 }
const LONGEST = 800
const PERSONAL =
  /[\w.+-]+@[\w-]+\.\w|\d[\d -]{6,}\d|\[[^\]]{2,20}\]|\b(?:your|this) (?:order|parcel|refund)\b|您的(?:订单|包裹|快递|退款)|单号/iu
const HOLDS_BACK =
  /^(?:one moment|let me (?:check|look)|please wait|稍等|请稍等|我(?:帮您)?(?:查|看)一?下)[^.。]{0,40}[.。!！]?$/iu
const GREETING =
  /^(?:(?:hi|hello|hey|dear customer)(?: there| again)?[ ,!.]+|(?:您好|你好|亲)[呀啊哦]?[，,！!。~～ ]*)/iu

/** How people of a shop take their leave: it belongs to the talk, not to the answer. */
const CLOSING =
  /(?:^|(?<=[.!?。！？~～\s]))(?:(?:is there )?anything else\b[^?]*\??|(?:please )?let me know if [^.!?]*[.!]?|(?:i )?hope (?:this|that) helps[.!]?|have a (?:nice|good|great|lovely) [^.!?]*[.!]?|(?:请问)?(?:您)?还有(?:什么|其他|别的)[^。？?！!]*[。？?！!]?|祝您[^。！!]*[。！!~～]?|(?:希望|如有)[^。！!]*(?:帮到您|联系(?:我们|我|客服))[。！!]?)\s*$/iu

/** Without what only begins or ends the talk, and beginning as a sentence does. */
function bare(text: string): string {
  let rest = text.trim().replace(GREETING, '')
  while (CLOSING.test(rest)) rest = rest.replace(CLOSING, '').trim()
  return rest.replace(/^[a-z]/, capital)
}

const capital = (letter: string) => letter.toUpperCase()

/** What joins a question to what was said before it. */
const GOING_ON = /^(?:(?:and|also|so|ok(?:ay)?|then|thanks?)[ ,.!]+)+|^(?:那么?|还有|然后|对了|好的|谢谢)+[，,。！ ]*/iu

/**
 * Finds what a person answered to a question, from the oldest to the latest: a question, and the answer straight behind it.
 * Left out are answers that ask back, put off, are too short to be of use, or are about one customer's affairs: they would
 * tell the next customer something false. Personal data is to be redacted before.
 */
export function minePairs(transcript: readonly TranscriptLine[]): MinedPair[] {
  const turns = inOneBreath(transcript)
  return turns.flatMap((turn, at) => {
    const asked = turns[at - 1]
    if (turn.speaker !== 'agent' || asked?.speaker !== 'customer') return []
    const question = asked.texts
      .findLast(isQuestion)
      ?.trim()
      .replace(GOING_ON, '')
      .replace(/^[a-z]/, capital)
    const answer = turn.texts
      .map(bare)
      .filter((text) => text !== '' && !HOLDS_BACK.test(text))
      .join('\n')
      .trim()
    const language = detectLanguage(answer)
    if (question === undefined || language === null || answer.length < SHORTEST[language]) return []
    const isOwn = PERSONAL.test(answer) || PERSONAL.test(question)
    if (isOwn || answer.length > LONGEST || question.length > 300 || isQuestion(answer.split('\n').at(-1) ?? ''))
      return []
    return [{ id: turn.id, question, answer, language, at: turn.at }]
  })
}

interface Breath {
  readonly id: string
  readonly speaker: TranscriptLine['speaker']
  readonly at: string
  readonly texts: string[]
  lastAt: number
}

function inOneBreath(transcript: readonly TranscriptLine[]): Breath[] {
  const turns: Breath[] = []
  for (const { id, speaker, at, text } of transcript) {
    const [last, time] = [turns.at(-1), Date.parse(at)]
    if (last?.speaker === speaker && time - last.lastAt <= ONE_BREATH_MS) {
      last.texts.push(text)
      last.lastAt = time
    } else turns.push({ id, speaker, at, texts: [text], lastAt: time })
  }
  return turns
}
