import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatMs } from '../../../parts/format.js'
import { PageHead } from '../../../parts/page-head.js'
import { Failure, Skeleton } from '../../../parts/state.js'
import { pathQuery } from '../../../queries-find.js'
import { NextStep } from '../next-step.js'
import { Ask } from './ask.js'
import { Openings } from './openings.js'
import { PathOfQuery } from './path-of-query.js'

const SHOWN = 20

/** All that happened to one search: what was understood, where candidates came from, and why they stand as they do. */
export function PathPage() {
  const { t } = useTranslation()
  const { q = '', ranker = '' } = useSearch({ from: '/shell/find/search/path' })
  const navigate = useNavigate()
  const text = q.trim()
  const { data, error, refetch, isPlaceholderData } = useQuery(
    pathQuery({ text, limit: SHOWN, ...(ranker && { ranker }) }),
  )
  const ms = data?.steps.reduce((sum, step) => sum + step.ms, 0)
  return (
    <>
      <PageHead
        title={text ? t('path.of', { query: text }) : t('nav.path')}
        about={text && ms !== undefined ? t('path.took', { ms: formatMs(ms) }) : t('path.about')}
      >
        {text && (
          <>
            <NextStep step="rule" query={text} className="button" />
            <NextStep step="synonym" query={text} className="button" />
            <NextStep step="test" query={text} className="button" />
            <Link
              className="button"
              to="/search/judgements/query"
              search={{ q: text }}
              aria-label={t('judgements.judgeOf', { query: text })}
            >
              {t('judgements.judge')}
            </Link>
          </>
        )}
      </PageHead>
      <Ask
        text={text}
        ranker={ranker}
        onAsk={(asked) =>
          navigate({ to: '/search/path', search: { q: asked.text, ...(asked.ranker && { ranker: asked.ranker }) } })
        }
      />
      {error && <Failure problem={error} onRetry={refetch} />}
      {!text && <Openings />}
      {text && !data && !error && <Skeleton rows={10} />}
      {text && data && !error && (
        <div className={isPlaceholderData ? 'path stale' : 'path'} aria-busy={isPlaceholderData}>
          <PathOfQuery path={data} />
        </div>
      )}
    </>
  )
}
