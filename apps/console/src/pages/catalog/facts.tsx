import type { CatalogEntry } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatPrice } from '../../parts/format.js'
import { Price } from '../../parts/price.js'
import { Stock } from './stock.js'

/** The product at a glance: price, stock, brand, categories, and where it came from. */
export function Facts({ entry }: { entry: CatalogEntry }) {
  const { t } = useTranslation()
  const { price, compareAt, available, variants = [], brand, categories, source, sourceId, revision } = entry
  return (
    <dl className="facts">
      <div>
        <dt>{t('catalog.price')}</dt>
        <dd>
          <Price price={price} /> {compareAt && <s className="quiet">{formatPrice(compareAt)}</s>}
        </dd>
      </div>
      <div>
        <dt>{t('catalog.stock')}</dt>
        <dd>
          <Stock isAvailable={available} stocks={variants.map(({ stock }) => stock)} />
        </dd>
      </div>
      <div>
        <dt>{t('product.brand')}</dt>
        <dd>{brand ?? <span className="quiet">{t('state.none')}</span>}</dd>
      </div>
      <div>
        <dt>{t('product.categories')}</dt>
        <dd>
          {categories.length === 0 && <span className="quiet">{t('state.none')}</span>}
          {categories.map((path) => (
            <span key={path.join('>')} className="block">
              {path.join(' › ')}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('catalog.source')}</dt>
        <dd>
          <Link to="/catalog" search={{ source }}>
            {source}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{t('product.sourceId')}</dt>
        <dd className="mono">{sourceId}</dd>
      </div>
      <div>
        <dt>{t('product.revision')}</dt>
        <dd className="mono">{revision}</dd>
      </div>
    </dl>
  )
}
