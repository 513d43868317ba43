import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../parts/page-head.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { policyQuery } from '../../queries-orders.js'
import { PolicyEditor } from './policy-editor.js'

/** Windows, conditions and fees as data: what holds, what a change would mean, and who changed what. */
export function PolicyPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ ...policyQuery, refetchOnWindowFocus: false })
  return (
    <>
      <PageHead
        title={t('nav.policy')}
        about={data && `${t('policy.about')} ${t('policy.version', { version: data.book.version })}`}
      />
      {error && !data && <Failure problem={error} onRetry={refetch} />}
      {data ? <PolicyEditor key={data.book.version} state={data} /> : !error && <Skeleton rows={10} />}
    </>
  )
}
