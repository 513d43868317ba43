import type { OrderDetail } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPrice } from '../../parts/format.js'
import { Picture } from '../../parts/picture.js'
import { Price } from '../../parts/price.js'
import { currentLanguage } from '../../words/index.js'

/** What was bought, and what it came to. */
export function Lines({ order: { lines, promotions, shipping, total } }: { order: OrderDetail['order'] }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <section className="card flush">
      <h2>{t('orders.goods')}</h2>
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{t('catalog.product')}</th>
              <th className="number">{t('orders.quantity')}</th>
              <th className="number">{t('catalog.price')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, productId, title, options, quantity, price, image }) => (
              <tr key={id}>
                <td>
                  <Link className="with-picture" to="/catalog/$id" params={{ id: productId }}>
                    <Picture src={image ?? null} />
                    <span className="stacked">
                      <span>{title[language]}</span>
                      <small>{Object.values(options).join(' · ')}</small>
                    </span>
                  </Link>
                </td>
                <td className="number">{formatCount(quantity)}</td>
                <td className="number">
                  <Price price={price} />
                </td>
              </tr>
            ))}
            {promotions.map(({ title, amount }) => (
              <tr key={title.en}>
                <td colSpan={2}>{title[language]}</td>
                <td className="number">−{formatPrice(amount)}</td>
              </tr>
            ))}
            {shipping.amount > 0 && (
              <tr>
                <td colSpan={2}>{t('orders.shipping')}</td>
                <td className="number">{formatPrice(shipping)}</td>
              </tr>
            )}
            <tr>
              <th scope="row" colSpan={2}>
                {t('orders.amount')}
              </th>
              <td className="number">
                <strong>{formatPrice(total)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}
