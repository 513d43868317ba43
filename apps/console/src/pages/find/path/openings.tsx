import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../parts/state.js'
import { analyticsQuery } from '../../../queries-find.js'

const SPAN = 28
const SHOWN = 8

/** Searches that people made, to begin with. */
export function Openings() {
  const { t } = useTranslation()
  const { data } = useQuery(analyticsQuery(SPAN, ''))
  const queries = data?.top.slice(0, SHOWN).map(({ query }) => query) ?? []
  return (
    <Empty icon="search" title={t('path.none')}>
      <p>{t(queries.length > 0 ? 'path.pickOne' : 'path.noneYet')}</p>
      <ul className="chips openings">
        {queries.map((query) => (
          <li key={query}>
            <Link className="button" to="/search/path" search={{ q: query }}>
              {query}
            </Link>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
