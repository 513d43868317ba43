import type { PolicyRule } from '@elmo-chat/protocol'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../words/index.js'
import { clauseInWords } from './clause-in-words.js'

/** One part of the policy: what it says as customers read it; opened, its fields. */
export function Part({
  title,
  clause,
  numbers = {},
  isChanged,
  hasProblem,
  children,
}: {
  title: string
  clause: PolicyRule['clause']
  numbers?: Readonly<Record<string, unknown>>
  isChanged: boolean
  hasProblem: boolean
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <details className="card policy-part">
      <summary>
        <span className="row">
          <strong>{title}</strong>
          {isChanged && <span className="chip info">{t('policy.changed')}</span>}
          {hasProblem && <span className="chip bad">{t('policy.wrong')}</span>}
        </span>
        <span className="quiet">{clauseInWords(clause.text[currentLanguage()], numbers) || t('policy.noText')}</span>
      </summary>
      {children}
    </details>
  )
}
