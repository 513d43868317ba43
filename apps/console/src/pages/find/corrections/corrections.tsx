import type { IntentCorrection } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import { Confirm } from '../../../parts/confirm.js'
import { ExportButton } from '../../../parts/export-button.js'
import { formatAgo, formatCount, formatTime } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { SearchBox } from '../../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { correctionsQuery } from '../../../queries-find.js'
import { intentName } from '../../../words/terms.js'

/** What the merchant said that customers meant. Made from a conversation's trace; taken back here. */
export function CorrectionsPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(correctionsQuery)
  const [text, setText] = useState('')
  const remove = useMutation({
    mutationFn: (id: string) => call<null>(`corrections/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: correctionsQuery.queryKey }),
  })
  const shown = (data ?? []).filter((one) =>
    `${one.text}\n${one.intent}\n${intentName(one.intent)}`.toLowerCase().includes(text.toLowerCase()),
  )
  return (
    <>
      <PageHead
        title={t('nav.corrections')}
        about={
          data && data.length > 0
            ? t('corrections.total', { count: data.length, total: formatCount(data.length) })
            : t('corrections.about')
        }
      >
        {data && data.length > 0 && (
          <>
            <SearchBox value={text} label={t('corrections.search')} onSettled={setText} />
            <ExportButton name="corrections" rows={async () => cellsOf(data)} />
          </>
        )}
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {remove.error && <Failure title={t('corrections.notDeleted')} problem={remove.error} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && (
        <Empty icon="edit" title={t('corrections.none')}>
          <p>{t('corrections.noneYet')}</p>
          <Link className="button primary" to="/conversations">
            {t('conversation.all')}
          </Link>
        </Empty>
      )}
      {data && data.length > 0 && shown.length === 0 && <Empty icon="search" title={t('corrections.noneFound')} />}
      {shown.length > 0 && <Corrections rows={shown} onRemove={(id) => remove.mutate(id)} />}
    </>
  )
}

const cellsOf = (rows: readonly IntentCorrection[]) => [
  ['text', 'language', 'intent', 'at', 'by'],
  ...rows.map(({ text, language, intent, at, by }) => [text, language, intent, at, by]),
]

function Corrections({ rows, onRemove }: { rows: readonly IntentCorrection[]; onRemove: (id: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table corrections">
        <thead>
          <tr>
            <th>{t('corrections.text')}</th>
            <th>{t('corrections.meant')}</th>
            <th>{t('language')}</th>
            <th className="number">{t('corrections.when')}</th>
            <th>
              <span className="hidden-label">{t('corrections.delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, text, language, intent, at, by }) => (
            <tr key={id}>
              <td lang={language === 'zh' ? 'zh-CN' : 'en'}>{text}</td>
              <td>
                <span className="chip strong" title={intent}>
                  {intentName(intent)}
                </span>
              </td>
              <td className="quiet">{language === 'zh' ? '中文' : 'English'}</td>
              <td className="quiet number" title={`${formatTime(at)} · ${by}`}>
                {formatAgo(at)}
              </td>
              <td className="number">
                <Confirm
                  className="button small"
                  label={t('corrections.deleteTitle', { text })}
                  title={t('corrections.deleteTitle', { text })}
                  text={t('corrections.deleteText')}
                  action={t('corrections.delete')}
                  onConfirm={() => onRemove(id)}
                >
                  <Icon name="trash" size={14} />
                </Confirm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
