import type { ProductView } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../parts/page-head.js'
import { Picture } from '../../../parts/picture.js'
import { Price } from '../../../parts/price.js'
import { Failure, isMissing, Missing, Skeleton } from '../../../parts/state.js'
import { productPlaceQuery } from '../../../queries-recommend.js'
import { currentLanguage } from '../../../words/index.js'
import { methodName } from '../../../words/methods.js'
import { WeekPlot } from './week-plot.js'

/** What people did with a product week by week, and what stands beside it in lists. */
export function ProductPlacePage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/recommend/recommend/products/$id' })
  const { data, error, refetch } = useQuery(productPlaceQuery(id, currentLanguage()))
  if (isMissing(error)) return <Missing title={t('product.missing')} to="/catalog" back={t('product.all')} />
  return (
    <>
      <PageHead
        above={
          <>
            <Link to="/catalog">{t('nav.catalog')}</Link>{' '}
            <Link to="/catalog/$id" params={{ id }}>
              {t('place.product')}
            </Link>
          </>
        }
        title={data?.item.title ?? t('catalog.product')}
        about={t('place.about')}
      />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? <Place view={data} /> : !error && <Skeleton rows={10} />}
    </>
  )
}

function Place({ view: { weeks, lists } }: { view: ProductView }) {
  return (
    <>
      <section className="card">
        <WeekPlot weeks={weeks} />
      </section>
      <div className="place-lists">
        {lists.map((list) => (
          <PlaceList key={list.kind} list={list} />
        ))}
      </div>
    </>
  )
}

function PlaceList({ list: { kind, method, items } }: { list: ProductView['lists'][number] }) {
  const { t } = useTranslation()
  const title = t(`methods.list.${kind}`)
  return (
    <section className="card" aria-label={title}>
      <h2>
        {title} {method && <span className="chip">{methodName(method)}</span>}
      </h2>
      {items.length === 0 && <p className="quiet">{t(method ? `place.none.${kind}` : 'visitors.notLearned')}</p>}
      <ol className="explained priced">
        {items.map(({ id, title, image, price, why }, index) => (
          <li key={id}>
            <div className="explained-row">
              <strong className="number">{index + 1}</strong>
              <Picture src={image} />
              <span className="stacked">
                <Link className="product-name" to="/recommend/products/$id" params={{ id }}>
                  {title}
                </Link>
                <small>{why.join(' · ')}</small>
              </span>
              <Price price={price} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
