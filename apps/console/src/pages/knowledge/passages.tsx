import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failure, Skeleton } from '../../parts/state.js'
import { documentPassagesQuery } from '../../queries-knowledge.js'

/** How a document was cut, each passage with its place. */
export function Passages({ id, language }: { id: string; language: 'en' | 'zh' }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(documentPassagesQuery(id))
  if (error) return <Failure problem={error} onRetry={refetch} />
  if (!data) return <Skeleton rows={2} />
  return (
    <ol className="passages" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {data
        .filter((passage) => passage.language === language)
        .map(({ title, text, line, page }) => (
          <li key={`${page} ${line} ${text.slice(0, 40)}`}>
            <strong>{title.split(' · ').at(-1)}</strong>{' '}
            <span className="quiet">
              {page === undefined ? t('documents.line', { line }) : t('documents.page', { page })}
            </span>
            <p>{text}</p>
          </li>
        ))}
    </ol>
  )
}
