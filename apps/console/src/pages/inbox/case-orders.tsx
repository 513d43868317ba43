import type { CaseOrder } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate, formatPrice, formatTime } from '../../parts/format.js'
import { Failure } from '../../parts/state.js'
import { meQuery } from '../../queries.js'
import { caseOrdersQuery } from '../../queries-inbox.js'
import { currentLanguage } from '../../words/index.js'
import { requestName, statusName } from '../../words/order-terms.js'

/** The orders that whoever speaks has proven to be theirs, to be read; the first is open. */
export function CaseOrders({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(caseOrdersQuery(id))
  return (
    <section className="case-orders" aria-label={t('inbox.orders')}>
      <h2>{t('inbox.orders')}</h2>
      {error && <Failure problem={error} onRetry={refetch} />}
      {data?.length === 0 && <p className="quiet">{t('inbox.noOrders')}</p>}
      {data?.map((order, place) => (
        <OneOrder key={order.id} order={order} isOpen={place === 0} />
      ))}
    </section>
  )
}

function OneOrder({ order, isOpen }: { order: CaseOrder; isOpen: boolean }) {
  const { t } = useTranslation()
  const { data: me } = useQuery(meQuery)
  const language = currentLanguage()
  const { id, status, total, placedAt, lines, shipments, requests } = order
  return (
    <details open={isOpen}>
      <summary>
        <span className="row">
          <strong className="mono">{id}</strong>
          <span className="chip">{statusName(status)}</span>
          <span className="number">{formatPrice(total)}</span>
          <time className="quiet" dateTime={placedAt}>
            {formatDate(placedAt)}
          </time>
        </span>
      </summary>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.title[language]}{' '}
              <small>
                {Object.values(line.options).join(' · ')}
                {line.quantity > 1 && ` × ${line.quantity}`}
              </small>
            </span>
            <span className="number">{formatPrice(line.price)}</span>
          </li>
        ))}
        {shipments.map(({ carrier, tracking }) => (
          <li key={tracking}>
            {carrier} <span className="mono">{tracking}</span>
          </li>
        ))}
        {requests.map((request) => (
          <li key={request.id}>
            <span>
              {requestName(request.kind)} <small>{formatTime(request.at)}</small>
            </span>
            <span className={request.state === 'requested' ? 'chip warn' : 'chip'}>
              {t(`inbox.requestState.${request.state}`)}
            </span>
          </li>
        ))}
        {me?.role === 'owner' && (
          <li>
            <Link to="/orders/$id" params={{ id }}>
              {t('inbox.openOrder')}
            </Link>
          </li>
        )}
      </ul>
    </details>
  )
}
