import type { RankerComparison, RankerRecord } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../../api.js'
import { PageHead } from '../../../parts/page-head.js'
import { detailOf, Empty, Failure, Skeleton } from '../../../parts/state.js'
import { comparisonQuery, rankersQuery } from '../../../queries-find.js'
import { rankerName } from '../ranker-name.js'
import { Compared } from './compared.js'

const grounds = ['clicks', 'judgements'] as const

/** Two rankers on the same searches: who is better, how sure that is, and where they differ. */
export function ComparePage() {
  const { t } = useTranslation()
  const { a, b, on = 'clicks' } = useSearch({ from: '/shell/find/search/compare' })
  const navigate = useNavigate()
  const { data: list, error: listError, refetch: readAgain } = useQuery(rankersQuery)
  const rankers = list?.rankers ?? []
  const first = a ?? list?.live ?? ''
  const second = b ?? rankers.find(({ id }) => id !== first)?.id ?? ''
  const isPair = second !== '' && first !== second
  const { data, error, refetch, isPlaceholderData } = useQuery(comparisonQuery(first, second, on))
  const isScarce = error instanceof ApiProblem && error.code === 'JUDGEMENTS_SCARCE'
  const show = (search: { a: string; b: string; on: 'clicks' | 'judgements' }) =>
    navigate({ to: '/search/compare', search, replace: true })
  return (
    <>
      <PageHead
        above={<Link to="/search/rankers">{t('nav.rankers')}</Link>}
        title={t('compare.title')}
        about={t('compare.about')}
      >
        <select
          value={first}
          aria-label={t('compare.a')}
          onChange={({ target: { value } }) => show({ a: value, b: second, on })}
        >
          <Options rankers={rankers} />
        </select>
        <select
          value={second}
          aria-label={t('compare.b')}
          onChange={({ target: { value } }) => show({ a: first, b: value, on })}
        >
          <Options rankers={rankers} />
        </select>
        <fieldset className="segments" aria-label={t('compare.on')}>
          {grounds.map((ground) => (
            <button
              key={ground}
              type="button"
              aria-pressed={ground === on}
              onClick={() => show({ a: first, b: second, on: ground })}
            >
              {t(`compare.grounds.${ground}`)}
            </button>
          ))}
        </fieldset>
      </PageHead>
      {listError && <Failure problem={listError} onRetry={readAgain} />}
      {error && !isScarce && <Failure title={t('compare.failed')} problem={error} onRetry={refetch} />}
      {error && isScarce && (
        <Empty icon="star" title={t('compare.none')}>
          <p>{detailOf(error)}</p>
          <Link className="button primary" to="/search/judgements">
            {t('compare.judge')}
          </Link>
        </Empty>
      )}
      {list && !isPair && (
        <Empty icon="compare" title={t(rankers.length < 2 ? 'compare.none' : 'compare.same')}>
          {rankers.length < 2 && (
            <Link className="button primary" to="/search/rankers">
              {t('rankers.train')}
            </Link>
          )}
        </Empty>
      )}
      {(isPair || !list) && !data && !error && !listError && <Skeleton rows={6} />}
      {isPair && data && !error && (
        <div className={isPlaceholderData ? 'compared stale' : 'compared'} aria-busy={isPlaceholderData}>
          <Compared comparison={named(data, rankers)} />
        </div>
      )}
    </>
  )
}

/** The comparison with its rankers as they are called in the reader's language. */
function named(comparison: RankerComparison, rankers: readonly RankerRecord[]): RankerComparison {
  const side = (one: RankerComparison['a']) => {
    const ranker = rankers.find(({ id }) => id === one.id)
    return ranker ? { ...one, name: rankerName(ranker) } : one
  }
  return { ...comparison, a: side(comparison.a), b: side(comparison.b) }
}

function Options({ rankers }: { rankers: readonly RankerRecord[] }) {
  const { t } = useTranslation()
  return rankers.map((ranker) => (
    <option key={ranker.id} value={ranker.id}>
      {`${rankerName(ranker)} · ${t(`rankers.state.${ranker.state}`)}`}
    </option>
  ))
}
