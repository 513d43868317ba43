import type { RankerList, RankerRecord } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { Confirm } from '../../../parts/confirm.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { rankersQuery } from '../../../queries-find.js'
import { isGiven } from '../ranker-name.js'
import { RankerCard } from './ranker-card.js'

const places: Record<RankerRecord['state'], number> = { live: 0, candidate: 1, refused: 2, retired: 3 }

/** Who orders the lists now, who could, and what was measured of each. */
export function RankersPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(rankersQuery)
  const keep = (list: RankerList) => queries.setQueryData(rankersQuery.queryKey, list)
  const refresh = () => queries.invalidateQueries({ queryKey: rankersQuery.queryKey })
  const train = useMutation({
    mutationFn: () => call<RankerRecord>('search/rankers/train', { method: 'POST', json: {} }),
    onSuccess: refresh,
  })
  const promote = useMutation({
    mutationFn: ({ id, force }: { id: string; force: boolean }) =>
      call<RankerList>(`search/rankers/${encodeURIComponent(id)}/promote`, {
        method: 'POST',
        json: force ? { force } : {},
      }),
    onSuccess: keep,
  })
  const rollBack = useMutation({
    mutationFn: () => call<RankerList>('search/rankers/rollback', { method: 'POST', json: {} }),
    onSuccess: keep,
  })
  const failure = train.error ?? promote.error ?? rollBack.error
  const rankers = [...(data?.rankers ?? [])].sort(
    (a, b) => places[a.state] - places[b.state] || b.createdAt.localeCompare(a.createdAt),
  )
  const hasBefore = rankers.some(({ state }) => state === 'retired')
  return (
    <>
      <PageHead title={t('nav.rankers')} about={t('rankers.about')}>
        {rankers.length > 1 && (
          <Link className="button" to="/search/compare" search={compared(rankers)}>
            <Icon name="compare" size={16} />
            {t('rankers.compare')}
          </Link>
        )}
        {hasBefore && (
          <Confirm
            title={t('rankers.rollBackTitle')}
            text={t('rankers.rollBackText')}
            action={t('rankers.rollBack')}
            isDanger={false}
            isDisabled={rollBack.isPending}
            onConfirm={() => rollBack.mutate()}
          >
            <Icon name="return" size={16} />
            {t('rankers.rollBack')}
          </Confirm>
        )}
        <button type="button" className="button primary" disabled={train.isPending} onClick={() => train.mutate()}>
          <Icon name="sparkle" size={16} />
          {t(train.isPending ? 'rankers.training' : 'rankers.train')}
        </button>
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {failure && <Failure title={t('rankers.refused')} problem={failure} />}
      {train.isPending && (
        <p className="progress" role="status">
          <progress aria-label={t('rankers.training')} />
          {t('rankers.trainingAbout')}
        </p>
      )}
      {!data && !error && <Skeleton rows={6} />}
      {rankers.length > 0 && rankers.every(({ id }) => isGiven(id)) && (
        <Empty icon="compare" title={t('rankers.none')}>
          <p>{t('rankers.noneYet')}</p>
          <Link className="button" to="/search/judgements">
            {t('compare.judge')}
          </Link>
        </Empty>
      )}
      {rankers.map((ranker) => (
        <RankerCard
          key={ranker.id}
          ranker={ranker}
          live={data?.live ?? ''}
          isBusy={promote.isPending}
          onPromote={(force) => promote.mutate({ id: ranker.id, force })}
        />
      ))}
    </>
  )
}

/** The live one, and beside it the latest that could replace it. */
const compared = (rankers: readonly RankerRecord[]) => ({
  a: rankers[0].id,
  b: rankers[1].id,
  on: 'clicks' as const,
})
