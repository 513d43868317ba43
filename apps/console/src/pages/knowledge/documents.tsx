import type { DocumentRow } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Confirm } from '../../parts/confirm.js'
import { formatAgo, formatCount } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'
import { PageHead } from '../../parts/page-head.js'
import { SearchBox } from '../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { documentsQuery } from '../../queries-knowledge.js'
import { Conflicts } from './conflicts.js'
import { Passages } from './passages.js'
import { SiteForm } from './site-form.js'
import { UploadArea } from './upload-area.js'

/** What answers are quoted from: added, looked into, and removed. */
export function DocumentsPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(documentsQuery)
  const [text, setText] = useState('')
  const remove = useMutation({
    mutationFn: (id: string) => call<null>(`knowledge/documents/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  })
  const shown = (data ?? []).filter((row) => `${row.title}\n${row.id}`.toLowerCase().includes(text.toLowerCase()))
  return (
    <>
      <PageHead title={t('nav.documents')} about={t('documents.about')}>
        {data && data.length > 0 && <SearchBox value={text} label={t('documents.search')} onSettled={setText} />}
      </PageHead>
      <UploadArea />
      <SiteForm />
      <Conflicts />
      {error && <Failure problem={error} onRetry={refetch} />}
      {remove.error && <Failure title={t('documents.notDeleted')} problem={remove.error} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && (
        <Empty icon="upload" title={t('documents.none')}>
          <p>{t('documents.noneYet')}</p>
        </Empty>
      )}
      {data && data.length > 0 && shown.length === 0 && <Empty icon="search" title={t('documents.noneFound')} />}
      {shown.length > 0 && (
        <ul className="documents">
          {shown.map((row) => (
            <DocumentItem key={`${row.source} ${row.id}`} row={row} onRemove={() => remove.mutate(row.id)} />
          ))}
        </ul>
      )}
    </>
  )
}

function DocumentItem({ row, onRemove }: { row: DocumentRow; onRemove: () => void }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const { id, language, title, passages, holds, validFrom, validUntil, modifiedAt, source } = row
  return (
    <li className="document">
      <div className="document-head">
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <strong lang={language === 'zh' ? 'zh-CN' : 'en'}>{title}</strong>
        </button>
        <span className="quiet">
          {[
            language === 'zh' ? '中文' : 'English',
            t('documents.passages', { count: passages, total: formatCount(passages) }),
            ...(source.startsWith('answers-') ? [t('documents.byTeam')] : []),
            ...(validFrom ? [t('documents.from', { day: validFrom })] : []),
            ...(validUntil ? [t('documents.until', { day: validUntil })] : []),
            ...(modifiedAt ? [formatAgo(modifiedAt)] : []),
          ].join(' · ')}
        </span>
        {!holds && <span className="chip strong">{t('documents.notInForce')}</span>}
        <Confirm
          className="button small"
          label={t('documents.deleteTitle', { title })}
          title={t('documents.deleteTitle', { title })}
          text={t('documents.deleteText')}
          action={t('documents.delete')}
          onConfirm={onRemove}
        >
          <Icon name="trash" size={14} />
        </Confirm>
      </div>
      {isOpen && <Passages id={id} language={language} />}
    </li>
  )
}
