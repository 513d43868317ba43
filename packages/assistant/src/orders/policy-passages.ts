import type { Language } from '@elmo-chat/kernel'
import { type Conflict, type KnowledgeDocument, type Passage, passagesOf } from '@elmo-chat/knowledge'
import type { PolicyBook } from '@elmo-chat/orders'
import { clauseTitle, toldClauses } from '@elmo-chat/skills'
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
  const told = toldClauses(policy)
  return (['en', 'zh'] as const).map((language) => ({
    id: 'policy',
    language,
    title: titles[language],
    text: told
      .map(({ title, version, text }) => {
        return `## ${clauseTitle(title, version, language)}\n\n${text[language].replace(/^#/gm, '＃')}`
      })
      .join('\n\n'),
  }))
}

const titles: Readonly<Record<Language, string>> = { en: 'Shop policy', zh: '店铺政策' }
