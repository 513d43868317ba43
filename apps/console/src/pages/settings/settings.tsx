import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../parts/page-head.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { settingsQuery } from '../../queries.js'
import { SettingsForm } from './settings-form.js'

export function SettingsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ ...settingsQuery, refetchOnWindowFocus: false })
  return (
    <>
      <PageHead title={t('nav.settings')} about={t('settings.about')} />
      {error && !data && <Failure problem={error} onRetry={refetch} />}
      {data ? <SettingsForm kept={data} /> : !error && <Skeleton rows={10} />}
    </>
  )
}
