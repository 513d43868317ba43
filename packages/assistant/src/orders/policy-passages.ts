import type { Language } from '@elmo-chat/kernel'
import { type Conflict, type KnowledgeDocument, type Passage, passagesOf } from '@elmo-chat/knowledge'
import { type Clause, clauseText, type PolicyBook } from '@elmo-chat/orders'
import { clauseTitle, ruleWords, serviceDeeds } from '@elmo-chat/skills'
import { policyConflicts } from './policy-conflicts.js'

/** The clauses by which a shop is ruled, to be quoted, and what its documents say against them. */
export interface Ruled {
  readonly policy: readonly Passage[]
  readonly conflicts: readonly Conflict[]
}

/** Nothing is quoted of a policy that the merchant did not write. */
export const ruledBy =
  (written: PolicyBook | undefined) =>
  (documents: readonly Passage[]): Ruled => {
    const policy = written ? passagesOf(policyDocuments(written)) : []
    return { policy, conflicts: written ? policyConflicts(written, policy, documents) : [] }
  }

/** The clauses of a policy as documents, so that questions are answered by them; each heading says of which version it is. */
export function policyDocuments(policy: PolicyBook): KnowledgeDocument[] {
  return (['en', 'zh'] as const).map((language) => ({
    id: 'policy',
    language,
    title: titles[language],
    text: clausesOf(policy)
      .map(({ topic, clause, numbers }) => {
        const heading = clauseTitle(ruleWords[topic], clause.version, language)
        return `## ${heading}\n\n${clauseText(clause, numbers, language).replace(/^#/gm, '＃')}`
      })
      .join('\n\n'),
  }))
}

const titles: Readonly<Record<Language, string>> = { en: 'Shop policy', zh: '店铺政策' }

interface Part {
  readonly topic: keyof typeof ruleWords
  readonly clause: Clause
  readonly numbers: Readonly<Record<string, unknown>>
}

function clausesOf({ rules, exceptions, refund }: PolicyBook): Part[] {
  return [
    ...serviceDeeds.map((topic): Part => ({ topic, clause: rules[topic].clause, numbers: { ...rules[topic] } })),
    ...exceptions.map(({ clause }): Part => ({ topic: 'exception', clause, numbers: {} })),
    { topic: 'refund', clause: refund.clause, numbers: refund.days },
  ]
}
