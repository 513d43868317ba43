import type { OrderRow } from '@elmo-chat/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatDate, formatTime } from '../../parts/format.js'
import { LoadMore } from '../../parts/load-more.js'
import { PageHead } from '../../parts/page-head.js'
import { Price } from '../../parts/price.js'
import { SearchBox } from '../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { ordersQuery } from '../../queries-orders.js'
import { currentLanguage } from '../../words/index.js'
import { requestName, statusName, statusNames } from '../../words/order-terms.js'

interface Filter {
  readonly q?: string
  readonly status?: string
  readonly open?: true
}

/** All orders, those that wait for the shop first. What is looked for is in the address. */
export function OrdersPage() {
  const { t } = useTranslation()
  const { q = '', status = '', open } = useSearch({ strict: false }) as Filter
  const navigate = useNavigate()
  const show = useCallback(
    (filter: Filter) =>
      navigate({
        to: '/orders',
        search: {
          ...(filter.q && { q: filter.q }),
          ...(filter.status && { status: filter.status }),
          ...(filter.open && { open: true }),
        },
        replace: true,
      }),
    [navigate],
  )
  const settle = useCallback((text: string) => show({ q: text, status, open }), [show, status, open])
  const list = useInfiniteQuery(ordersQuery({ q, status, open: open === true }))
  const { data, error, refetch } = list
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHead
        title={t('nav.orders')}
        about={
          data && t('orders.total', { count: data.pages[0]?.total, total: formatCount(data.pages[0]?.total ?? 0) })
        }
      >
        <select
          value={status}
          aria-label={t('orders.status')}
          onChange={(event) => show({ q, status: event.target.value, open })}
        >
          <option value="">{t('orders.anyStatus')}</option>
          {statusNames.map((name) => (
            <option key={name} value={name}>
              {statusName(name)}
            </option>
          ))}
        </select>
        <SearchBox value={q} label={t('orders.search')} onSettled={settle} />
      </PageHead>
      <nav className="tabs" aria-label={t('orders.filter')}>
        {([undefined, true] as const).map((isOpen) => (
          <Link
            key={isOpen ? 'open' : 'all'}
            to="/orders"
            search={{ ...(q && { q }), ...(status && { status }), ...(isOpen && { open: true }) }}
            replace
            activeProps={{}}
            aria-current={open === isOpen ? 'page' : undefined}
          >
            {t(isOpen ? 'orders.waiting' : 'orders.all')}
          </Link>
        ))}
      </nav>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && rows.length === 0 && <None isSearch={q !== '' || status !== '' || open === true} />}
      {rows.length > 0 && <Orders rows={rows} />}
      <LoadMore list={list} />
    </>
  )
}

function None({ isSearch }: { isSearch: boolean }) {
  const { t } = useTranslation()
  if (isSearch) return <Empty icon="search" title={t('orders.noneFound')} />
  return (
    <Empty icon="truck" title={t('orders.none')}>
      <p>{t('orders.noneYet')}</p>
      <code>elmo import orders orders.csv</code>
    </Empty>
  )
}

function Orders({ rows }: { rows: readonly OrderRow[] }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <div className="scroll table-frame">
      <table className="table orders">
        <thead>
          <tr>
            <th>{t('orders.number')}</th>
            <th>{t('orders.status')}</th>
            <th>{t('orders.goods')}</th>
            <th className="number">{t('orders.amount')}</th>
            <th>{t('orders.customer')}</th>
            <th className="number">{t('orders.placed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link className="main-link mono" to="/orders/$id" params={{ id: row.id }}>
                  {row.id}
                </Link>
              </td>
              <td>
                <span className="chips">
                  <span className="chip">{statusName(row.status)}</span>
                  {row.waiting.map(({ id, kind, at }) => (
                    <span key={id} className="chip warn" title={formatTime(at)}>
                      {t('orders.asked', { kind: requestName(kind), ago: formatAgo(at) })}
                    </span>
                  ))}
                </span>
              </td>
              <td className="cut" title={row.titles.map((title) => title[language]).join(' · ')}>
                {row.titles.map((title) => title[language]).join(' · ')}
                {row.pieces > 1 && <span className="quiet"> {t('orders.pieces', { count: row.pieces })}</span>}
              </td>
              <td className="number">
                <Price price={row.total} />
              </td>
              <td className="quiet cut">{row.customerId}</td>
              <td className="quiet number" title={formatTime(row.placedAt)}>
                {formatDate(row.placedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
