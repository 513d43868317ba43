import '../../style/review.css'
import type { HeldTextState } from '@elmo-chat/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { LoadMore } from '../../parts/load-more.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { heldTextsQuery } from '../../queries-review.js'
import { HeldItem } from './held-item.js'
import { ReportForm } from './report-form.js'

const states: readonly HeldTextState[] = ['waiting', 'approved', 'rejected']

/** What was kept from shoppers, why, and what a person decides on it. */
export function ReviewPage() {
  const { t } = useTranslation()
  const { state = 'waiting' } = useSearch({ strict: false }) as { state?: HeldTextState }
  const list = useInfiniteQuery(heldTextsQuery(state))
  const { data, error, refetch } = list
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const waiting = data?.pages[0].waiting
  return (
    <>
      <PageHead title={t('nav.review')} about={t('review.about')} />
      <nav className="tabs" aria-label={t('review.filter')}>
        {states.map((one) => (
          <Link
            key={one}
            to="/review"
            search={one === 'waiting' ? {} : { state: one }}
            replace
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={one === state ? 'page' : undefined}
          >
            {t(`review.states.${one}`)}
            {one === 'waiting' && waiting !== undefined && ` (${formatCount(waiting)})`}
          </Link>
        ))}
      </nav>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={6} />}
      {data && items.length === 0 && (
        <Empty icon="shield" title={t(`review.none.${state}`)}>
          <p>{t('review.noneYet')}</p>
        </Empty>
      )}
      <ul className="held-texts">
        {items.map((item) => (
          <HeldItem key={item.id} item={item} />
        ))}
      </ul>
      <LoadMore list={list} />
      <ReportForm />
    </>
  )
}
