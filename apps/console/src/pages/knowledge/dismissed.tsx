import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { formatAgo } from '../../parts/format.js'
import { Failure } from '../../parts/state.js'
import { dismissedQuery } from '../../queries-knowledge.js'

/** Questions that were dismissed, to be put back; nothing while there are none. */
export function Dismissed() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data = [] } = useQuery(dismissedQuery)
  const restore = useMutation({
    mutationFn: (question: string) => call<null>('knowledge/dismissals', { method: 'DELETE', json: { question } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  })
  if (data.length === 0) return null
  return (
    <section className="further">
      <h2>{t('questions.dismissed')}</h2>
      <p className="quiet">{t('questions.dismissedAbout')}</p>
      {restore.error && <Failure title={t('questions.notRestored')} problem={restore.error} />}
      <ul className="documents">
        {data.map(({ key, by, at }) => (
          <li key={key} className="document">
            <div className="document-head">
              <span>{key}</span>
              <span className="quiet">
                {by} · {formatAgo(at)}
              </span>
              <button
                type="button"
                className="button small"
                disabled={restore.isPending}
                onClick={() => restore.mutate(key)}
              >
                {t('questions.restore')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
