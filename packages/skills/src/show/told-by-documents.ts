import { fact, type Sentence, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { isQuestion, type Passage } from '@elmo-chat/knowledge'
import { type FoundPassage, findPassages } from '../shop/find-passages.js'
import { headingIn } from '../shop/passage-index.js'
import type { ShopView } from '../shop/shop-view.js'
import { createSpeech, type Speech } from './speech.js'

/** A document must score this much for a question that was taken for something else. */
const CERTAIN = 0.8
/** It must hold this much of a question that nothing else answers, and score this much. */
const HELD = 0.4
const CLEAR = 0.5

/** What the shop's documents say to a question, in their own words and with their place; undefined when they are silent. */
export function toldByDocuments(
  { understanding, language }: SkillContext,
  shop: ShopView,
  least = 0,
): SkillResult | undefined {
  const clauses = findPassages(understanding, language, { documents: shop.policy ?? [] })
  const passages = withClause(findPassages(understanding, language, shop), clauses[0])
  const [best] = passages
  if (!best || best.isBeside || best.score < least) return undefined
  return saidByPassages(passages, { understanding, language }, shop)
}

/** A clause of the policy goes before what documents say, where it answers better, or they do not. */
function withClause(passages: readonly FoundPassage[], clause: FoundPassage | undefined): readonly FoundPassage[] {
  if (!clause || clause.isBeside || clause.score < CLEAR) return passages
  const [best] = passages
  return !best || best.isBeside || clause.score > best.score ? [clause, ...passages] : passages
}

/** The best of the passages in its own words, all of them cited; where another document contradicts it, both are quoted. */
export function saidByPassages(
  passages: readonly FoundPassage[],
  { language }: Pick<SkillContext, 'understanding' | 'language'>,
  shop: ShopView,
): SkillResult {
  const [best] = passages
  const speech = createSpeech(shop, language)
  const other = contradicting(best, shop)
  const quoted = other ? [{ ...best, quote: best.passage.text }, other] : [best]
  const said = quoted.flatMap((found) => saidOf(found, speech) ?? [])
  const cited = [...quoted, ...passages.slice(1).filter(({ passage }) => passage !== other?.passage)]
  return {
    outcome: 'answered',
    sentences: other ? [disagree[language], ...said] : said,
    blocks: [
      {
        type: 'data-citations',
        data: {
          passages: cited.map(({ passage }) => ({
            documentId: passage.documentId,
            title: citedTitle(passage, language),
            text: passage.text,
            ...(passage.url ? { url: passage.url } : {}),
          })),
        },
      },
    ],
  }
}

/** What another document says instead; undefined where none does. */
function contradicting(
  { passage }: FoundPassage,
  { documents = [], policy = [], conflicts = [] }: ShopView,
): FoundPassage | undefined {
  const conflict = conflicts.find(({ first, second }) => first === passage || second === passage)
  if (!conflict) return undefined
  const other = conflict.first === passage ? conflict.second : conflict.first
  const place = [...documents, ...policy].filter(({ documentId }) => documentId === other.documentId).indexOf(other)
  return { passage: other, place, quote: other.text, score: 0, coverage: 0, isBeside: false }
}

/** What the team wrote to a question says so, and when. */
function citedTitle({ title, isAnswer, modifiedAt }: Passage, language: Language): string {
  if (!isAnswer || !modifiedAt) return title
  const day = modifiedAt.slice(0, 10)
  return language === 'zh' ? `${title}（团队于 ${day} 回答）` : `${title} (answered by the team on ${day})`
}

const disagree: Readonly<Record<Language, Sentence>> = {
  en: sentence`The shop's documents disagree here, so please check with the team before you rely on either.`,
  zh: sentence`店铺的两份文档在这一点上说法不一，请先向工作人员确认。`,
}

/** The same for what was taken for a search or a question on a product: only when a document clearly answers it. */
export function surelyToldByDocuments(context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { text, critiques } = context.understanding
  return critiques.length === 0 && isQuestion(text) ? toldByDocuments(context, shop, CERTAIN) : undefined
}

/** The same where nothing else answers: the question was taken for a wish that nothing meets, or for nobody's business. */
export function clearlyToldByDocuments(
  context: SkillContext,
  shop: ShopView,
  held = HELD,
  least = CLEAR,
): SkillResult | undefined {
  const { understanding, language } = context
  if (!isQuestion(understanding.text)) return undefined
  const passages = findPassages(understanding, language, shop)
  const [best] = passages
  if (!best || best.isBeside || best.coverage < held || best.score < least) return undefined
  return saidByPassages(passages, context, shop)
}

/** The quoted words; for a table that no row stands out of, where it is. */
function saidOf({ passage, place, quote }: FoundPassage, { facts, language }: Speech): Sentence | undefined {
  const subject = `document:${passage.documentId}`
  const field = `${quote ? 'passage' : 'title'}:${place}`
  const found = facts.lookup(subject, field)
  if (!found) return undefined
  const heading = quote && isOfLines(passage.text) ? facts.lookup(subject, `title:${place}`) : undefined
  const named = heading && fact(headingIn(passage.title), subject, `title:${place}`, heading)
  return quote
    ? { pieces: [...(named ? [named, language === 'zh' ? '：' : ': '] : []), fact(quote, subject, field, found)] }
    : table[language](fact(passage.title, subject, field, found))
}

/** Several lines, as of a list, may say what they are on in their heading alone; a table tells it in its own. */
const isOfLines = (text: string) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => !line.trim().startsWith('|'))
}

const table: Readonly<Record<Language, (title: Sentence['pieces'][number]) => Sentence>> = {
  en: (title) => sentence`The table is here: ${title}.`,
  zh: (title) => sentence`请看这张表：${title}。`,
}
