import type { RecommendOverview } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { Failure, Skeleton } from '../../../parts/state.js'
import { recommendQuery } from '../../../queries-recommend.js'
import { SimulationProgress } from '../simulation.js'
import { BoardOfList } from './board-of-list.js'
import { LiveMethod } from './live-method.js'
import { LogHeld } from './log-held.js'
import { Measuring } from './measuring.js'
import { NothingMeasured } from './nothing-measured.js'

/** Which method makes each list, why, and how well the others do beside it. */
export function MethodsPage() {
  const { t } = useTranslation()
  const { list = 'for-you' } = useSearch({ from: '/shell/recommend/recommend' })
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(recommendQuery)
  const keep = (overview: RecommendOverview) => queries.setQueryData(recommendQuery.queryKey, overview)
  const ask = (path: string, json: object) => call<RecommendOverview>(`recommend/${path}`, { method: 'POST', json })
  const measure = useMutation({ mutationFn: () => ask('measure', {}), onSuccess: keep })
  const stop = useMutation({
    mutationFn: () => call<RecommendOverview>('recommend/measure', { method: 'DELETE' }),
    onSuccess: keep,
  })
  const choose = useMutation({
    mutationFn: (method: string) => ask('choose', { placement: list, method }),
    onSuccess: keep,
  })
  const rollBack = useMutation({ mutationFn: () => ask('rollback', { placement: list }), onSuccess: keep })
  const failure = measure.error ?? stop.error ?? choose.error ?? rollBack.error
  const isBusy = measure.isPending || stop.isPending || choose.isPending || rollBack.isPending
  const shown = data?.placements.find(({ choices }) => choices[0].placement === list)
  const isMeasured = data?.placements.some(({ leaderboard }) => leaderboard !== null) ?? false
  return (
    <>
      <PageHead title={t('nav.methods')} about={t('methods.about')}>
        {isMeasured && (
          <button
            type="button"
            className="button primary"
            disabled={isBusy || data?.job !== null}
            onClick={() => measure.mutate()}
          >
            <Icon name="refresh" size={16} />
            {t('methods.measure')}
          </button>
        )}
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {failure && <Failure title={t('methods.refused')} problem={failure} />}
      {!data && !error && <Skeleton rows={10} />}
      {isMeasured && <SimulationProgress />}
      {data?.job && <Measuring job={data.job} isBusy={stop.isPending} onStop={() => stop.mutate()} />}
      {data && !isMeasured && (
        <NothingMeasured overview={data} isBusy={isBusy || data.job !== null} onMeasure={() => measure.mutate()} />
      )}
      {data && isMeasured && (
        <nav className="tabs" aria-label={t('methods.lists')}>
          {data.placements.map(({ choices: [{ placement }] }) => (
            <Link
              key={placement}
              to="/recommend"
              search={placement === 'for-you' ? {} : { list: placement }}
              replace
              activeOptions={{ exact: true }}
              activeProps={{}}
              aria-current={placement === list ? 'page' : undefined}
            >
              {t(`methods.list.${placement}`)}
            </Link>
          ))}
        </nav>
      )}
      {isMeasured && shown && (
        <>
          <LiveMethod shown={shown} isBusy={isBusy} onRollBack={() => rollBack.mutate()} />
          <BoardOfList shown={shown} isBusy={isBusy} onChoose={(method) => choose.mutate(method)} />
        </>
      )}
      {data && <LogHeld log={data.log} />}
    </>
  )
}
