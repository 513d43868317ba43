import type { Heard } from '@elmo-chat/voice'
import { RecogniserError } from './recogniser-error.js'

const MOST_ALTERNATIVES = 5

/** What a program printed: plain words, or a JSON object with `text`. */
export function readHeard(printed: string): Heard {
  const trimmed = printed.trim()
  if (!trimmed.startsWith('{')) return { text: tidied(printed), confidence: null, alternatives: [] }
  try {
    return heardIn(JSON.parse(trimmed))
  } catch {
    throw new RecogniserError('RECOGNISER_ANSWER_UNREADABLE')
  }
}

/**
 * What an answer in JSON says: `text`, and `confidence` and `alternatives` where it has them.
 *
 * Fails   where it has no text
 */
export function heardIn(answer: unknown): Heard {
  const { text, confidence, alternatives } = (answer ?? {}) as Record<string, unknown>
  if (typeof text !== 'string') throw new RecogniserError('RECOGNISER_ANSWER_UNREADABLE')
  const others = Array.isArray(alternatives) ? alternatives.filter((other) => typeof other === 'string') : []
  return {
    text: tidied(text),
    confidence: typeof confidence === 'number' && confidence >= 0 && confidence <= 1 ? confidence : null,
    alternatives: others.slice(0, MOST_ALTERNATIVES).map(tidied).filter(Boolean),
  }
}

const tidied = (text: string) => text.split(/\s+/).filter(Boolean).join(' ')
