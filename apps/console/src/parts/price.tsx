import { useTranslation } from 'react-i18next'
import { formatPrice } from './format.js'

/** A price, or that it is unknown; never 0 for what the feed did not say. */
export function Price({ price }: { price: { amount: number; currency: string } | null }) {
  const { t } = useTranslation()
  return price ? (
    <span className="number">{formatPrice(price)}</span>
  ) : (
    <span className="quiet">{t('product.priceUnknown')}</span>
  )
}
