import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Failure } from '../../parts/state.js'

const kinds = ['insult', 'bias', 'danger', 'sexual'] as const

/** Rejects a wording that nothing has held so far. */
export function ReportForm() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('insult')
  const report = useMutation({
    mutationFn: () => {
      const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
      return call<null>('moderation', { method: 'POST', json: { text, kind, language } })
    },
    onSuccess: async () => {
      setText('')
      await queries.invalidateQueries({ queryKey: ['review'] })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') report.mutate()
  }
  return (
    <form className="card report-form" onSubmit={send}>
      <h2>{t('review.report')}</h2>
      <p className="quiet">{t('review.reportAbout')}</p>
      <label className="field">
        <span>{t('review.wording')}</span>
        <textarea value={text} maxLength={4000} rows={2} onChange={({ target }) => setText(target.value)} />
      </label>
      <label className="field">
        <span>{t('review.kind')}</span>
        <select value={kind} onChange={({ target }) => setKind(target.value as (typeof kinds)[number])}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`review.kinds.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={report.isPending || text.trim() === ''}>
        {t('review.reject')}
      </button>
      {report.isSuccess && text === '' && <p role="status">{t('review.reported')}</p>}
      {report.error && <Failure title={t('review.notDecided')} problem={report.error} />}
    </form>
  )
}
