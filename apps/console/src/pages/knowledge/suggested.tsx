import type { SuggestedAnswer } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { formatAgo } from '../../parts/format.js'
import { Failure } from '../../parts/state.js'
import { suggestedQuery } from '../../queries-knowledge.js'
import { AnswerForm } from './answer-form.js'

/** What people of the shop answered in conversations, to be accepted, edited or rejected; nothing while there is none. */
export function Suggested({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(suggestedQuery)
  if (data.length === 0) return null
  return (
    <section className="further">
      <h2>{t('questions.suggested')}</h2>
      <p className="quiet">{t('questions.suggestedAbout')}</p>
      <ul className="documents">
        {data.map((pair) => (
          <SuggestedItem key={pair.id} pair={pair} onSaved={onSaved} />
        ))}
      </ul>
    </section>
  )
}

function SuggestedItem({ pair, onSaved }: { pair: SuggestedAnswer; onSaved: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const { id, question, answer, language, at, conversationId } = pair
  const path = `knowledge/suggestions/${encodeURIComponent(id)}`
  const accepted = { question: { [language]: question }, answer: { [language]: answer } }
  const decide = useMutation({
    mutationFn: (verdict: 'accept' | 'reject') =>
      call<unknown>(`${path}/${verdict}`, { method: 'POST', json: verdict === 'accept' ? accepted : {} }),
    onSuccess: async (_, verdict) => {
      await queries.invalidateQueries({ queryKey: ['knowledge'] })
      if (verdict === 'accept') onSaved()
    },
  })
  return (
    <li className="document">
      <div className="document-head">
        <strong lang={language === 'zh' ? 'zh-CN' : 'en'}>{question}</strong>
        <span className="document-acts">
          <button
            type="button"
            className="button small primary"
            disabled={decide.isPending}
            onClick={() => decide.mutate('accept')}
          >
            {t('questions.accept')}
          </button>
          <button type="button" className="button small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t('questions.edit')}
          </button>
          <button
            type="button"
            className="button small"
            disabled={decide.isPending}
            onClick={() => decide.mutate('reject')}
          >
            {t('questions.reject')}
          </button>
        </span>
      </div>
      <p lang={language === 'zh' ? 'zh-CN' : 'en'}>{answer}</p>
      <p className="samples quiet">
        <span>{t('questions.answeredIn', { ago: formatAgo(at) })}</span>
        <Link to="/conversations/$id" params={{ id: conversationId }}>
          {t('questions.conversation')}
        </Link>
      </p>
      {decide.error && <Failure title={t('questions.notDecided')} problem={decide.error} />}
      {isOpen && (
        <AnswerForm question={{ text: question, language }} draft={answer} path={`${path}/accept`} onSaved={onSaved} />
      )}
    </li>
  )
}
