import type { UnansweredQuestion } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Field } from '../../parts/field.js'
import { formatAgo, formatCount } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { unansweredQuery } from '../../queries-knowledge.js'

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
    </>
  )
}

function QuestionItem({ question, onSaved }: { question: UnansweredQuestion; onSaved: () => void }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const { text, language, count, lastAt, samples } = question
  return (
    <li className="document">
      <div className="document-head">
        <strong lang={language === 'zh' ? 'zh-CN' : 'en'}>{text}</strong>
        <span className="quiet">
          {t('questions.asked', { count, total: formatCount(count) })} · {formatAgo(lastAt)}
        </span>
        <button type="button" className="button small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('questions.answer')}
        </button>
      </div>
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

const LANGUAGES = ['en', 'zh'] as const

function AnswerForm({ question, onSaved }: { question: UnansweredQuestion; onSaved: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [asked, setAsked] = useState({ en: '', zh: '', [question.language]: question.text })
  const [answer, setAnswer] = useState({ en: '', zh: '' })
  const isComplete = LANGUAGES.some((language) => asked[language].trim() !== '' && answer[language].trim() !== '')
  const save = useMutation({
    mutationFn: () =>
      call('knowledge/answers', { method: 'POST', json: { question: filled(asked), answer: filled(answer) } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['knowledge'] })
      onSaved()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="answer-form" onSubmit={submit}>
      {[question.language, ...LANGUAGES.filter((one) => one !== question.language)].map((language) => (
        <fieldset key={language}>
          <legend>{language === 'zh' ? '中文' : 'English'}</legend>
          <Field label={t('questions.question')}>
            {(control) => (
              <input
                {...control}
                value={asked[language]}
                maxLength={300}
                onChange={({ target }) => setAsked({ ...asked, [language]: target.value })}
              />
            )}
          </Field>
          <Field label={t('questions.answer')}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                value={answer[language]}
                maxLength={4_000}
                onChange={({ target }) => setAnswer({ ...answer, [language]: target.value })}
              />
            )}
          </Field>
        </fieldset>
      ))}
      {save.error && <Failure title={t('questions.notSaved')} problem={save.error} />}
      <button type="submit" className="button primary" disabled={!isComplete || save.isPending}>
        {t('questions.save')}
      </button>
    </form>
  )
}

const filled = (words: { en: string; zh: string }) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))
