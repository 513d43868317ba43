import type { OrderDetail } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Failure, isMissing, Missing, Skeleton } from '../../parts/state.js'
import { orderQuery } from '../../queries-orders.js'
import { statusName } from '../../words/order-terms.js'
import { Allowed } from './allowed.js'
import { Delivery } from './delivery.js'
import { History } from './history.js'
import { Lines } from './lines.js'
import { Requests } from './requests.js'

/** One order: what was bought, what is asked for, what happened, and what the policy allows now. */
export function OrderPage() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(orderQuery(id))
  if (isMissing(error)) return <Missing title={t('orders.missing')} to="/orders" back={t('orders.all')} />
  return (
    <>
      <PageHead
        above={<Link to="/orders">{t('nav.orders')}</Link>}
        title={data?.order.id ?? id}
        about={
          data && [statusName(data.order.status), formatTime(data.order.placedAt), data.order.customerId].join(' · ')
        }
      />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? <Order detail={data} /> : !error && <Skeleton rows={10} />}
    </>
  )
}

function Order({ detail }: { detail: OrderDetail }) {
  return (
    <div className="order">
      <div className="order-main">
        {detail.order.requests.length > 0 && <Requests detail={detail} />}
        <Lines order={detail.order} />
        <History detail={detail} />
      </div>
      <div className="order-main">
        <Delivery order={detail.order} />
        <Allowed detail={detail} />
      </div>
    </div>
  )
}
