import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** A search as it was typed; opens its path. */
export function QueryLink({ query }: { query: string }) {
  const { t } = useTranslation()
  return (
    <Link
      to="/search/path"
      search={{ q: query }}
      className="one-line query-link"
      title={t('search.openPath', { query })}
    >
      {query}
    </Link>
  )
}
