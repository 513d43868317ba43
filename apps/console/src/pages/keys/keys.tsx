import type { KeyRecord } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { keysQuery } from '../../queries.js'
import { IdentitySecret } from './identity-secret.js'
import { KeyTable } from './key-table.js'
import { NewKey, type WantedKey } from './new-key.js'
import { ScriptTag } from './script-tag.js'
import { ShownOnce } from './shown-once.js'

export function KeysPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(keysQuery)
  const changed = () => queries.invalidateQueries(keysQuery)
  const make = useMutation({
    mutationFn: (wanted: WantedKey) =>
      call<{ key: string; record: KeyRecord }>('keys', { method: 'POST', json: wanted }),
    onSuccess: changed,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => call<null>(`keys/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: (_, id) => {
      if (make.data?.record.id === id) make.reset()
      return changed()
    },
  })
  const failure = make.error ?? revoke.error
  return (
    <>
      <PageHead title={t('nav.keys')} about={t('keys.about')} />
      <NewKey isBusy={make.isPending} onCreate={(wanted) => make.mutateAsync(wanted)} />
      {failure && <Failure title={t('keys.refused')} problem={failure} />}
      {make.data && <ShownOnce value={make.data.key} name={make.data.record.name} />}
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={3} />}
      {data?.length === 0 && (
        <Empty icon="key" title={t('keys.none')}>
          <p>{t('keys.noneYet')}</p>
        </Empty>
      )}
      {data && data.length > 0 && <KeyTable keys={data} onRevoke={(id) => revoke.mutate(id)} />}
      <ScriptTag widgetKey={make.data?.record.kind === 'widget' ? make.data.key : null} />
      <IdentitySecret />
    </>
  )
}
