import type { CatalogEntry } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'
import { PageHead } from '../../parts/page-head.js'
import { Picture } from '../../parts/picture.js'
import { Failure, isMissing, Missing, Skeleton } from '../../parts/state.js'
import { catalogEntryQuery } from '../../queries.js'
import { Attributes } from './attributes.js'
import { Facts } from './facts.js'
import { Opinions } from './opinions.js'
import { Variants } from './variants.js'

const PICTURES_SHOWN = 8

/** All that the shop knows of one product, and where each of it was taken from. */
export function ProductPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/catalog/$id' })
  const { data, error, refetch } = useQuery(catalogEntryQuery(id))
  if (isMissing(error)) return <Missing title={t('product.missing')} to="/catalog" back={t('product.all')} />
  return (
    <>
      <PageHead above={<Link to="/catalog">{t('nav.catalog')}</Link>} title={data?.title ?? t('catalog.product')}>
        {data && (
          <Link className="button" to="/recommend/products/$id" params={{ id }}>
            <Icon name="heart" size={16} />
            {t('product.place')}
          </Link>
        )}
        {data?.url && (
          <a className="button" href={data.url} target="_blank" rel="noopener">
            <Icon name="external" size={16} />
            {t('product.open')}
          </a>
        )}
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? <Entry entry={data} /> : !error && <Skeleton rows={10} />}
    </>
  )
}

function Entry({ entry }: { entry: CatalogEntry }) {
  const { t } = useTranslation()
  const { variants = [], attributes, description, images } = entry
  return (
    <div className="entry">
      <div className="entry-main">
        <section className="card flush">
          <h2>
            {t('catalog.variants')} <span className="count">{variants.length}</span>
          </h2>
          <Variants variants={variants} />
        </section>
        <section className="card flush">
          <h2>
            {t('product.attributes')} <span className="count">{attributes.length}</span>
          </h2>
          {attributes.length === 0 ? (
            <p className="quiet">{t('state.none')}</p>
          ) : (
            <Attributes attributes={attributes} />
          )}
        </section>
        <section className="card">
          <h2>{t('product.description')}</h2>
          <p className="prose">{description || <span className="quiet">{t('state.none')}</span>}</p>
        </section>
        <Opinions id={entry.id} />
      </div>
      <div className="entry-aside">
        <section className="card">
          <div className="pictures">
            {(images.length > 0 ? images.slice(0, PICTURES_SHOWN) : [null]).map((image) => (
              <Picture key={image} src={image} />
            ))}
          </div>
        </section>
        <section className="card">
          <Facts entry={entry} />
        </section>
      </div>
    </div>
  )
}
