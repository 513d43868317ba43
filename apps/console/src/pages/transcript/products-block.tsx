import type { ProductsPart } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { Picture } from '../../parts/picture.js'
import { Price } from '../../parts/price.js'
import { RelaxedChips } from '../../parts/relaxed-chips.js'

/** The cards that were shown, small, with how many matched and what was given up to find them. */
export function ProductsBlock({ products: { items, total, relaxed = [] } }: { products: ProductsPart }) {
  const { t } = useTranslation()
  return (
    <>
      <RelaxedChips relaxed={relaxed} />
      <ul className="small-cards">
        {items.map(({ id, title, image, price, available }) => (
          <li key={id}>
            <Link to="/catalog/$id" params={{ id }} title={title}>
              <Picture src={image} />
              <span className="small-card-title">{title}</span>
              <small>{available ? <Price price={price} /> : t('product.soldOut')}</small>
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('conversation.shown', { shown: items.length, total: formatCount(total) })}</p>
    </>
  )
}
