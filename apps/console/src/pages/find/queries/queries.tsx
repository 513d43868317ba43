import type { QueryList, QueryPage, QueryRow } from '@elmo-chat/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.js'
import type { Cell } from '../../../parts/csv.js'
import { ExportButton } from '../../../parts/export-button.js'
import { formatCount } from '../../../parts/format.js'
import { LoadMore } from '../../../parts/load-more.js'
import { PageHead } from '../../../parts/page-head.js'
import { SearchBox } from '../../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { queryRowsPath, queryRowsQuery } from '../../../queries-find.js'
import type { Span } from '../../../router-find.js'
import { Spans } from '../analytics/spans.js'
import { QueryTable } from './query-table.js'

const lists: readonly QueryList[] = ['top', 'rising', 'without-result', 'without-click', 'refined']
const USUAL_SPAN = 28
const EXPORT_PAGE = '100'
const EXPORT_MOST = 10_000

/** Every search of a list, in the list's own order, searchable, and to take along as a file. */
export function QueriesPage() {
  const { t } = useTranslation()
  const { list = 'top', days = USUAL_SPAN, q = '' } = useSearch({ from: '/shell/find/search/queries' })
  const navigate = useNavigate()
  const show = useCallback(
    (search: { list: QueryList; days: Span; q: string }) =>
      navigate({
        to: '/search/queries',
        search: { list: search.list, days: search.days, ...(search.q && { q: search.q }) },
        replace: true,
      }),
    [navigate],
  )
  const settle = useCallback((text: string) => show({ list, days, q: text }), [show, list, days])
  const rowsQuery = useInfiniteQuery(queryRowsQuery(list, days, q))
  const { data, error, refetch } = rowsQuery
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHead
        above={<Link to="/search">{t('nav.search')}</Link>}
        title={t(`search.list.${list}`)}
        about={data && t('queries.total', { count: data.pages[0].total, total: formatCount(data.pages[0].total) })}
      >
        <Spans days={days} onChange={(span) => show({ list, days: span, q })} />
        <SearchBox value={q} label={t('queries.search')} onSettled={settle} />
        {rows.length > 0 && <ExportButton name={`searches-${list}-${days}`} rows={() => allRows(list, days, q)} />}
      </PageHead>
      <nav className="tabs" aria-label={t('queries.lists')}>
        {lists.map((one) => (
          <Link
            key={one}
            to="/search/queries"
            search={{ list: one, days, ...(q && { q }) }}
            replace
            activeProps={{}}
            aria-current={one === list ? 'page' : undefined}
          >
            {t(`search.list.${one}`)}
          </Link>
        ))}
      </nav>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && rows.length === 0 && (
        <Empty icon="search" title={t(q ? 'queries.noneFound' : `search.listNone.${list}`)}>
          {!q && <p>{t('search.noneYet')}</p>}
        </Empty>
      )}
      {rows.length > 0 && <QueryTable rows={rows} list={list} />}
      <LoadMore list={rowsQuery} />
    </>
  )
}

const columns = [
  'query',
  'searches',
  'before',
  'visitors',
  'withoutResult',
  'clicked',
  'clickRank',
  'carts',
  'orders',
  'refined',
  'lastAt',
] as const satisfies readonly (keyof QueryRow)[]

async function allRows(list: QueryList, days: number, q: string): Promise<Cell[][]> {
  const rows: Cell[][] = [[...columns]]
  let cursor: string | undefined = ''
  while (cursor !== undefined && rows.length <= EXPORT_MOST) {
    const page: QueryPage = await call<QueryPage>(queryRowsPath(list, days, q, cursor, EXPORT_PAGE))
    for (const row of page.items) rows.push(columns.map((column) => row[column] ?? null))
    cursor = page.cursor
  }
  return rows
}
