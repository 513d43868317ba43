import type { CatalogPage as Page } from '@elmo-chat/protocol'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPrice } from '../parts/format.js'
import { Icon } from '../parts/icon.js'
import { PageHead } from '../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../parts/state.js'
import { useSearchBox } from '../parts/use-search-box.js'
import { catalogQuery, overviewQuery } from '../queries.js'

export function CatalogPage() {
  const { t } = useTranslation()
  const { q = '', source = '' } = useSearch({ from: '/shell/catalog' })
  const navigate = useNavigate()
  const show = useCallback(
    (search: { q: string; source: string }) =>
      navigate({
        to: '/catalog',
        search: { ...(search.q ? { q: search.q } : {}), ...(search.source ? { source: search.source } : {}) },
        replace: true,
      }),
    [navigate],
  )
  const settle = useCallback((text: string) => show({ q: text, source }), [show, source])
  const [text, setText] = useSearchBox(q, settle)
  const { data: overview } = useQuery(overviewQuery)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    catalogQuery(q, source),
  )
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  const sources = overview?.sources ?? []
  return (
    <>
      <PageHead
        title={t('nav.catalog')}
        about={data && t('catalog.total', { total: formatCount(data.pages[0].total) })}
      >
        {sources.length > 1 && (
          <select
            value={source}
            aria-label={t('catalog.source')}
            onChange={(event) => show({ q, source: event.target.value })}
          >
            <option value="">{t('catalog.allSources')}</option>
            {sources.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        <label className="search">
          <Icon name="search" size={16} />
          <input
            type="search"
            value={text}
            placeholder={t('catalog.search')}
            aria-label={t('catalog.search')}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && rows.length === 0 && (
        <Empty icon="tag" title={q ? t('catalog.noneFound') : t('catalog.none')}>
          {!q && (
            <Link className="button primary" to="/imports">
              {t('imports.new')}
            </Link>
          )}
        </Empty>
      )}
      {rows.length > 0 && <Products rows={rows} />}
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('state.more')}
        </button>
      )}
    </>
  )
}

function Products({ rows }: { rows: Page['items'] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('catalog.product')}</th>
            <th className="number">{t('catalog.price')}</th>
            <th className="number">{t('catalog.variants')}</th>
            <th className="number">{t('catalog.stock')}</th>
            <th>{t('catalog.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link className="with-picture" to="/catalog/$id" params={{ id: row.id }}>
                  {row.image ? <img src={row.image} alt="" loading="lazy" /> : <span className="no-picture" />}
                  {row.title}
                </Link>
              </td>
              <td className="number">
                {row.price ? formatPrice(row.price) : <span className="quiet">{t('product.priceUnknown')}</span>}
              </td>
              <td className="number">{formatCount(row.variants?.length ?? 0)}</td>
              <td className="number">
                <Stock item={row} />
              </td>
              <td className="quiet">{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Stock({ item }: { item: Page['items'][number] }) {
  const { t } = useTranslation()
  const stocks = item.variants?.map(({ stock }) => stock) ?? []
  if (!item.available) return <span className="chip">{t('product.soldOut')}</span>
  if (stocks.some((stock) => stock === undefined)) return <span className="quiet">{t('product.stockUnknown')}</span>
  return formatCount(stocks.reduce<number>((sum, stock) => sum + (stock ?? 0), 0))
}
