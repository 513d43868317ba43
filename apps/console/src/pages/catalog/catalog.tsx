import type { CatalogPage as Page } from '@elmo-chat/protocol'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { LoadMore } from '../../parts/load-more.js'
import { PageHead } from '../../parts/page-head.js'
import { Picture } from '../../parts/picture.js'
import { Price } from '../../parts/price.js'
import { SearchBox } from '../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { catalogQuery, overviewQuery } from '../../queries.js'
import { Stock } from './stock.js'

export function CatalogPage() {
  const { t } = useTranslation()
  const { q = '', source = '' } = useSearch({ from: '/shell/catalog' })
  const navigate = useNavigate()
  const show = useCallback(
    (search: { q: string; source: string }) =>
      navigate({
        to: '/catalog',
        search: { ...(search.q && { q: search.q }), ...(search.source && { source: search.source }) },
        replace: true,
      }),
    [navigate],
  )
  const settle = useCallback((text: string) => show({ q: text, source }), [show, source])
  const list = useInfiniteQuery(catalogQuery(q, source))
  const { data, error, refetch } = list
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHead
        title={t('nav.catalog')}
        about={data && t('catalog.total', { total: formatCount(data.pages[0].total), count: data.pages[0].total })}
      >
        <SourceFilter source={source} onChange={(name) => show({ q, source: name })} />
        <SearchBox value={q} label={t('catalog.search')} onSettled={settle} />
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && rows.length === 0 && <None isSearch={q !== '' || source !== ''} />}
      {rows.length > 0 && <Products rows={rows} />}
      <LoadMore list={list} />
    </>
  )
}

function SourceFilter({ source, onChange }: { source: string; onChange: (name: string) => void }) {
  const { t } = useTranslation()
  const { data: overview } = useQuery(overviewQuery)
  const sources = overview?.sources ?? []
  if (sources.length < 2 && !source) return null
  return (
    <select value={source} aria-label={t('catalog.source')} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('catalog.allSources')}</option>
      {sources.map(({ name, products }) => (
        <option key={name} value={name}>
          {`${name} (${formatCount(products)})`}
        </option>
      ))}
    </select>
  )
}

function None({ isSearch }: { isSearch: boolean }) {
  const { t } = useTranslation()
  if (isSearch) return <Empty icon="search" title={t('catalog.noneFound')} />
  return (
    <Empty icon="tag" title={t('catalog.none')}>
      <p>{t('catalog.noneYet')}</p>
      <Link className="button primary" to="/imports">
        {t('imports.new')}
      </Link>
    </Empty>
  )
}

function Products({ rows }: { rows: Page['items'] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table products">
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
                  <Picture src={row.image} />
                  <span className="one-line">{row.title}</span>
                </Link>
              </td>
              <td className="number">
                <Price price={row.price} />
              </td>
              <td className="number">{formatCount(row.variants?.length ?? 0)}</td>
              <td className="number">
                <Stock isAvailable={row.available} stocks={row.variants?.map(({ stock }) => stock) ?? []} />
              </td>
              <td className="quiet">{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
