import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { importsQuery } from '../../queries.js'
import { NewImport } from './new-import.js'
import { Runs } from './runs.js'

export function ImportsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(importsQuery)
  return (
    <>
      <PageHead title={t('nav.imports')} about={t('imports.about')} />
      <NewImport />
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.length === 0 && (
        <Empty icon="upload" title={t('imports.none')}>
          <p>{t('imports.noneYet')}</p>
        </Empty>
      )}
      {data && data.length > 0 && <Runs runs={data} />}
    </>
  )
}
