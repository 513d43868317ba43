import type { CatalogEntry } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPrice } from '../parts/format.js'
import { PageHead } from '../parts/page-head.js'
import { Failure, Skeleton } from '../parts/state.js'
import { catalogEntryQuery } from '../queries.js'

/** All that the shop knows of one product, and where each of it was taken from. */
export function ProductPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/catalog/$id' })
  const { data, error, refetch } = useQuery(catalogEntryQuery(id))
  return (
    <>
      <PageHead
        title={data?.title ?? t('catalog.product')}
        about={data && `${data.source} · ${data.sourceId} · ${t('product.revision')} ${data.revision.slice(0, 8)}`}
      >
        {data?.url && (
          <a className="button" href={data.url} target="_blank" rel="noopener">
            {t('product.open')}
          </a>
        )}
      </PageHead>
      {error ? <Failure problem={error} onRetry={refetch} /> : data ? <Entry entry={data} /> : <Skeleton rows={10} />}
    </>
  )
}

function Entry({ entry }: { entry: CatalogEntry }) {
  const { t } = useTranslation()
  return (
    <div className="entry">
      <div className="pictures">
        {entry.images.slice(0, 8).map((image) => (
          <img key={image} src={image} alt="" loading="lazy" />
        ))}
      </div>
      <section className="card">
        <h2>{t('catalog.variants')}</h2>
        <Variants entry={entry} />
      </section>
      <section className="card">
        <h2>{t('product.attributes')}</h2>
        <Attributes entry={entry} />
      </section>
      <section className="card">
        <h2>{t('product.description')}</h2>
        <p className="prose">{entry.description || t('state.none')}</p>
        <p className="quiet">{entry.categories.map((path) => path.join(' › ')).join(' · ')}</p>
      </section>
    </div>
  )
}

function Variants({ entry: { variants = [] } }: { entry: CatalogEntry }) {
  const { t } = useTranslation()
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))]
  return (
    <div className="scroll">
      <table className="table small">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name}>{name}</th>
            ))}
            <th className="number">{t('catalog.price')}</th>
            <th className="number">{t('catalog.stock')}</th>
            <th>{t('product.variant')}</th>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ id, options, price, available, stock }) => (
            <tr key={id}>
              {names.map((name) => (
                <td key={name}>{options[name]}</td>
              ))}
              <td className="number">
                {price ? formatPrice(price) : <span className="quiet">{t('product.priceUnknown')}</span>}
              </td>
              <td className="number">
                {available ? (
                  stock === undefined ? (
                    t('product.available')
                  ) : (
                    formatCount(stock)
                  )
                ) : (
                  <span className="chip">{t('product.soldOut')}</span>
                )}
              </td>
              <td className="mono quiet">{id}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Attributes({ entry: { attributes } }: { entry: CatalogEntry }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table small">
        <thead>
          <tr>
            <th>{t('product.field')}</th>
            <th>{t('product.value')}</th>
            <th>{t('product.concept')}</th>
            <th>{t('product.from')}</th>
          </tr>
        </thead>
        <tbody>
          {attributes.map(({ field, label, value, concept, from }) => (
            <tr key={`${field} ${value}`}>
              <td title={label}>{field}</td>
              <td>{value}</td>
              <td className="mono">{concept}</td>
              <td className="quiet">{t(`product.origin.${from}`, { defaultValue: from })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
