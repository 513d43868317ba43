import type { OrderDetail } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatPrice, formatTime } from '../../parts/format.js'

/** Whom it goes to and how, and how it was paid. */
export function Delivery({ order }: { order: OrderDetail['order'] }) {
  const { t } = useTranslation()
  const { address, shipments, deliveredAt, payments, methods } = order
  const { name, phone, lines, city, region, postcode, country } = address
  const place = [name, phone, ...lines, city, region, postcode, country].filter(Boolean).join(' · ')
  const methodOf = (methodId: string) => methods.find(({ id }) => id === methodId)?.masked ?? methodId
  return (
    <section className="card">
      <dl className="facts">
        <div>
          <dt>{t('orders.address')}</dt>
          <dd>{place || t('state.none')}</dd>
        </div>
        {shipments.map(({ carrier, tracking }) => (
          <div key={tracking}>
            <dt>{carrier}</dt>
            <dd className="mono">{tracking}</dd>
          </div>
        ))}
        {deliveredAt && (
          <div>
            <dt>{t('orders.delivered')}</dt>
            <dd>{formatTime(deliveredAt)}</dd>
          </div>
        )}
        {payments.map(({ kind, methodId, amount, at }) => (
          <div key={`${kind} ${at} ${methodId}`}>
            <dt>{t(`orders.${kind}`)}</dt>
            <dd>
              {formatPrice(amount)} · {methodOf(methodId)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
