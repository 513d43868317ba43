import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'
import { conflictsQuery } from '../../queries-knowledge.js'

/** Where two documents name different amounts; nothing while they agree. */
export function Conflicts() {
  const { t } = useTranslation()
  const { data = [] } = useQuery(conflictsQuery)
  if (data.length === 0) return null
  return (
    <section className="notice bad conflicts">
      <Icon name="alert" />
      <div>
        <strong>{t('conflicts.title', { count: data.length })}</strong>
        <ul>
          {data.map(({ first, second }) => (
            <li key={`${first.documentId} ${second.documentId} ${first.title} ${first.language}`}>
              {[first, second].map(({ documentId, title, text, language }) => (
                <blockquote key={documentId} lang={language === 'zh' ? 'zh-CN' : 'en'}>
                  {text}
                  <cite className="quiet">{title}</cite>
                </blockquote>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
