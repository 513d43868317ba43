import type { UnansweredQuestion } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { formatAgo, formatCount } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { unansweredQuery } from '../../queries-knowledge.js'
import { AnswerForm } from './answer-form.js'
import { Dismissed } from './dismissed.js'
import { Suggested } from './suggested.js'

/** What nobody could answer, the most asked first; an answer that is written here works at once. */
export function QuestionsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(unansweredQuery)
  const [isSaved, setIsSaved] = useState(false)
  return (
    <>
      <PageHead title={t('nav.questions')} about={t('questions.about')} />
      {isSaved && <p role="status">{t('questions.saved')}</p>}
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && (
        <Empty icon="check" title={t('questions.none')}>
          <p>{t('questions.noneYet')}</p>
        </Empty>
      )}
      <ul className="documents">
        {data?.map((question) => (
          <QuestionItem key={question.text} question={question} onSaved={() => setIsSaved(true)} />
        ))}
      </ul>
      <Suggested onSaved={() => setIsSaved(true)} />
      <Dismissed />
    </>
  )
}

function QuestionItem({ question, onSaved }: { question: UnansweredQuestion; onSaved: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const dismiss = useMutation({
    mutationFn: () => call<null>('knowledge/dismissals', { method: 'POST', json: { question: question.text } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  })
  const { text, language, count, lastAt, samples } = question
  return (
    <li className="document">
      <div className="document-head">
        <strong lang={language === 'zh' ? 'zh-CN' : 'en'}>{text}</strong>
        <span className="quiet">
          {t('questions.asked', { count, total: formatCount(count) })} · {formatAgo(lastAt)}
        </span>
        <span className="document-acts">
          <button type="button" className="button small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t('questions.answer')}
          </button>
          <button type="button" className="button small" disabled={dismiss.isPending} onClick={() => dismiss.mutate()}>
            {t('questions.dismiss')}
          </button>
        </span>
      </div>
      {dismiss.error && <Failure title={t('questions.notDismissed')} problem={dismiss.error} />}
      <p className="samples quiet">
        {samples.map((sample) => (
          <Link key={sample.conversationId} to="/conversations/$id" params={{ id: sample.conversationId }}>
            {sample.text}
          </Link>
        ))}
      </p>
      {isOpen && <AnswerForm question={question} onSaved={onSaved} />}
    </li>
  )
}
