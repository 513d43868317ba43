import type { Bilingual } from '@elmo-chat/kernel'
import { clausesOf, clauseText, type PolicyBook, type PolicyClause } from '@elmo-chat/orders'
import { reasonSlot } from './order-slots.js'
import { ruleWords } from './order-words.js'

/** A clause as customers read it, its numbers in it. */
export interface ToldClause {
  readonly id: string
  readonly version: number
  /** What it is about; with the reasons, where it holds for some alone. */
  readonly title: Bilingual
  readonly text: Bilingual
}

/** The clauses that customers are told of, in the order of the policy. */
export function toldClauses(policy: PolicyBook): ToldClause[] {
  return clausesOf(policy).flatMap(({ topic, clause, numbers, reasons }): ToldClause[] => {
    if (!isTold(topic)) return []
    const { en, zh } = ruleWords[topic]
    const title = reasons
      ? { en: `${en}: ${reasonsIn(reasons, 'en')}`, zh: `${zh}：${reasonsIn(reasons, 'zh')}` }
      : { en, zh }
    const text = { en: clauseText(clause, numbers, 'en'), zh: clauseText(clause, numbers, 'zh') }
    return [{ id: clause.id, version: clause.version, title, text }]
  })
}

const isTold = (topic: PolicyClause['topic']): topic is keyof typeof ruleWords => Object.hasOwn(ruleWords, topic)

/** Reasons by their labels; one that the flows do not know, as the shop wrote it. */
const reasonsIn = (reasons: readonly string[], language: 'en' | 'zh') =>
  reasons
    .map((reason) => reasonSlot.choices?.find(({ value }) => value === reason)?.label[language] ?? reason)
    .join(language === 'zh' ? '、' : ', ')
