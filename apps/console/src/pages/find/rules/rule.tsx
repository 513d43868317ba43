import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { Confirm } from '../../../parts/confirm.js'
import { formatAgo } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { Failure, Missing, Skeleton } from '../../../parts/state.js'
import { rulesQuery } from '../../../queries-find.js'
import { draftOf } from './draft-of.js'
import { RuleEditor } from './rule-editor.js'

export function RulePage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/find/search/rules/$id' })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ ...rulesQuery, refetchOnWindowFocus: false })
  const rule = data?.find((one) => one.id === id)
  const remove = useMutation({
    mutationFn: () => call<null>(`search/rules/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await navigate({ to: '/search/rules', ignoreBlocker: true })
      await queries.invalidateQueries({ queryKey: rulesQuery.queryKey })
    },
  })
  if (data && !rule && !remove.isSuccess)
    return <Missing title={t('rules.missing')} to="/search/rules" back={t('rules.all')} />
  return (
    <>
      <PageHead
        above={<Link to="/search/rules">{t('nav.rules')}</Link>}
        title={rule?.name ?? t('rules.rule')}
        about={rule && t('rules.changed', { ago: formatAgo(rule.changedAt), by: rule.changedBy })}
      >
        {rule && (
          <Confirm
            title={t('rules.deleteTitle', { name: rule.name })}
            text={t('rules.deleteText')}
            action={t('rules.delete')}
            isDisabled={remove.isPending}
            onConfirm={() => remove.mutate()}
          >
            <Icon name="trash" size={16} />
            {t('rules.delete')}
          </Confirm>
        )}
      </PageHead>
      {error && !data && <Failure problem={error} onRetry={refetch} />}
      {remove.error && <Failure title={t('rules.notDeleted')} problem={remove.error} />}
      {rule ? <RuleEditor key={id} id={id} kept={draftOf(rule)} /> : !error && <Skeleton rows={8} />}
    </>
  )
}
