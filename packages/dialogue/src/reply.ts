import type { Language } from '@elmo-chat/kernel'
import type { Block, Claim } from '@elmo-chat/protocol'
import type { Understanding } from '@elmo-chat/understanding'
import { textOf } from './sentence.js'
import type { Brief, Sentence } from './types.js'
import { addressed, wording } from './wording.js'

export interface ReplyParts {
  readonly language: Language
  readonly address: '您' | '你'
  readonly intent: string
  readonly understanding: Understanding
  readonly brief: Brief
  readonly sentences: readonly Sentence[]
  readonly blocks: readonly Block[]
  readonly claims: readonly Claim[]
}

/** Gives the blocks of a reply: text first, then what is shown, then what was understood, claimed and felt. */
export function assembleReply(parts: ReplyParts): Block[] {
  const { language, understanding, brief, blocks, claims } = parts
  const { sentiment, emotion, risk } = understanding
  const constraints = brief.constraints.map(({ field, op, value, text }) => ({ field, op, value, text }))
  return [
    { type: 'text', text: joined(parts.sentences, language, parts.address) },
    ...blocks,
    {
      type: 'data-brief',
      data: {
        intent: parts.intent,
        language,
        constraints,
        ...(brief.sort ? { sort: brief.sort } : {}),
        ...(brief.query ? { query: brief.query } : {}),
      },
    },
    { type: 'data-claims', data: { claims: [...claims] } },
    { type: 'data-feeling', data: { sentiment, emotion, ...(risk ? { risk } : {}) } },
  ]
}

/**
 * Fits what is said to the mood: an angry customer hears one plain acknowledgement, then the answer, and no offers.
 */
export function fitMood(sentences: readonly Sentence[], emotion: Understanding['emotion'], language: Language) {
  if (emotion !== 'angry') return sentences
  return [wording[language].acknowledge, ...sentences.filter(({ role }) => role !== 'offer')]
}

function joined(sentences: readonly Sentence[], language: Language, address: '您' | '你'): string {
  const text = sentences.map(textOf).join(language === 'zh' ? '' : ' ')
  return language === 'zh' ? addressed(text, address) : text
}
