import { fact, type Sentence, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { type FoundPassage, findPassages } from '../shop/find-passages.js'
import type { ShopView } from '../shop/shop-view.js'
import { createSpeech, type Speech } from './speech.js'

/** A document must hold this much of a question that was taken for something else. */
const CERTAIN = 0.8

/** What the shop's documents say to a question, in their own words and with their place; undefined when they are silent. */
export function toldByDocuments(
  { understanding, language }: SkillContext,
  shop: ShopView,
  least = 0,
): SkillResult | undefined {
  const passages = findPassages(understanding.text, understanding.topic, language, shop)
  const [best] = passages
  if (!best || best.score < least) return undefined
  const said = saidOf(best, createSpeech(shop, language))
  const cited = passages.map(({ passage: { documentId, title, text, url } }) => ({
    documentId,
    title,
    text,
    ...(url ? { url } : {}),
  }))
  return {
    outcome: 'answered',
    sentences: said ? [said] : [],
    blocks: [{ type: 'data-citations', data: { passages: cited } }],
  }
}

/** The same for what was taken for a search or a question on a product: only when a document clearly answers it. */
export function surelyToldByDocuments(context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { text, critiques } = context.understanding
  return critiques.length === 0 && isQuestion(text) ? toldByDocuments(context, shop, CERTAIN) : undefined
}

const QUESTION =
  /[?？吗呢么]\s*$|^\s*(?:do|does|is|are|can|could|may|will|how|what|when|where|which|who|if)\b|有没有|什么|怎么|多少|多久/iu

export const isQuestion = (text: string): boolean => QUESTION.test(text)

/** The quoted words; for a table that no row stands out of, where it is. */
function saidOf({ passage, place, quote }: FoundPassage, { facts, language }: Speech): Sentence | undefined {
  const subject = `document:${passage.documentId}`
  const field = `${quote ? 'passage' : 'title'}:${place}`
  const found = facts.lookup(subject, field)
  if (!found) return undefined
  return quote
    ? { pieces: [fact(quote, subject, field, found)] }
    : table[language](fact(passage.title, subject, field, found))
}

const table: Readonly<Record<Language, (title: Sentence['pieces'][number]) => Sentence>> = {
  en: (title) => sentence`The table is here: ${title}.`,
  zh: (title) => sentence`请看这张表：${title}。`,
}
