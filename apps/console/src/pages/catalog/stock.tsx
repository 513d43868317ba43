import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'

/** How many there are; "not told" where the feed says only that there are some. */
export function Stock({ isAvailable, stocks }: { isAvailable: boolean; stocks: readonly (number | undefined)[] }) {
  const { t } = useTranslation()
  if (!isAvailable) return <span className="chip">{t('product.soldOut')}</span>
  if (stocks.length === 0 || stocks.some((stock) => stock === undefined))
    return <span className="quiet">{t('product.available')}</span>
  return formatCount(stocks.reduce<number>((sum, stock) => sum + (stock ?? 0), 0))
}
