import type { JudgementPage } from '@elmo-chat/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import type { Cell } from '../../../parts/csv.js'
import { ExportButton } from '../../../parts/export-button.js'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { LoadMore } from '../../../parts/load-more.js'
import { PageHead } from '../../../parts/page-head.js'
import { SearchBox } from '../../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { address } from '../../../queries.js'
import { judgedQueriesQuery } from '../../../queries-find.js'
import { BeginJudging } from './begin-judging.js'
import { ImportDialog } from './import-dialog.js'
import { JudgedQueryTable } from './judged-query-table.js'

const EXPORT_PAGE = '500'
const EXPORT_MOST = 100_000

/** Which searches were judged, by whom and when; where judging begins, and files of judgements come and go. */
export function JudgementsPage() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ from: '/shell/find/search/judgements' })
  const navigate = useNavigate()
  const [isImporting, setImporting] = useState(false)
  const settle = useCallback(
    (text: string) => navigate({ to: '/search/judgements', search: text ? { q: text } : {}, replace: true }),
    [navigate],
  )
  const list = useInfiniteQuery(judgedQueriesQuery(q))
  const { data, error, refetch } = list
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  const isEmpty = data !== undefined && rows.length === 0 && q === ''
  return (
    <>
      <PageHead title={t('nav.judgements')} about={t('judgements.about')}>
        {data && !isEmpty && (
          <>
            <SearchBox value={q} label={t('judgements.search')} onSettled={settle} />
            <ExportButton name="judgements" rows={allRows} />
          </>
        )}
        <button type="button" className="button" onClick={() => setImporting(true)}>
          <Icon name="upload" size={16} />
          {t('judgements.import')}
        </button>
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {isEmpty && (
        <Empty icon="star" title={t('judgements.none')}>
          <p>{t('judgements.noneYet')}</p>
          <BeginJudging hasOpenings />
        </Empty>
      )}
      {data && !isEmpty && (
        <>
          <BeginJudging />
          {rows.length === 0 ? (
            <Empty icon="search" title={t('judgements.noneFound')} />
          ) : (
            <section className="judged-list">
              <h2 className="list-head">
                <span>
                  {t('judgements.queries', { count: data.pages[0].total, total: formatCount(data.pages[0].total) })}{' '}
                  <small>
                    {t('judgements.total', {
                      count: data.pages[0].judgements,
                      total: formatCount(data.pages[0].judgements),
                    })}
                  </small>
                </span>
              </h2>
              <JudgedQueryTable rows={rows} />
            </section>
          )}
          <LoadMore list={list} />
        </>
      )}
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  )
}

/** As the import takes them again. */
async function allRows(): Promise<Cell[][]> {
  const rows: Cell[][] = [['query', 'productId', 'grade', 'reason', 'at', 'by']]
  let cursor: string | undefined = ''
  while (cursor !== undefined && rows.length <= EXPORT_MOST) {
    const page: JudgementPage = await call<JudgementPage>(
      `search/judgements?${address({ limit: EXPORT_PAGE, cursor })}`,
    )
    for (const { query, productId, grade, reason = null, at, by } of page.items)
      rows.push([query, productId, grade, reason, at, by])
    cursor = page.cursor
  }
  return rows
}
