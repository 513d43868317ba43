import type { Language } from '@elmo-chat/kernel'
import type { Block, Claim } from '@elmo-chat/protocol'
import type { Understanding } from '@elmo-chat/understanding'
import { textOf } from './sentence.js'
import type { Brief, Sentence, SkillResult } from './types.js'
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
 * Fits what is said to the mood: an angry customer hears an apology first, unless the answer holds one, then the answer, and no
 * offers.
 */
export function fitMood(sentences: readonly Sentence[], emotion: Understanding['emotion'], language: Language) {
  if (emotion !== 'angry') return sentences
  const isSorry = sentences.some(({ role }) => role === 'apology')
  const first = isSorry ? wording[language].acknowledge : wording[language].apologize
  return [first, ...sentences.filter(({ role }) => role !== 'offer')]
}

/** Whose answers sell nothing: what they show of products is an offer. */
const SELLS_NOTHING: ReadonlySet<string> = new Set([
  ...['complain', 'human', 'order', 'policy', 'unclear', 'off-topic', 'thank', 'goodbye', 'refuse', 'capabilities'],
])

/** Fits what is shown to the mood: an angry customer gets no product and no suggestion that nobody asked for. */
export function fitShown({ blocks, asked }: SkillResult, skill: string, emotion: Understanding['emotion']) {
  if (emotion !== 'angry') return blocks
  const isAsked = Boolean(asked) || blocks.some(({ type }) => type === 'data-flow')
  return blocks.filter(
    ({ type }) =>
      !(type === 'data-choices' && !isAsked) &&
      !((type === 'data-products' || type === 'data-outfit') && SELLS_NOTHING.has(skill)),
  )
}

function joined(sentences: readonly Sentence[], language: Language, address: '您' | '你'): string {
  const end = language === 'zh' ? '。' : '.'
  // A row of a table is quoted without a mark at its end: what follows it begins a sentence of its own.
  const text = sentences
    .map(textOf)
    .map((said, at) => (at < sentences.length - 1 && /[\p{L}\p{N}]$/u.test(said) ? `${said}${end}` : said))
    .join(language === 'zh' ? '' : ' ')
  return language === 'zh' ? addressed(text, address) : text
}
