import type { OrderDetail } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/format.js'
import { currentLanguage } from '../../words/index.js'
import { eventName } from '../../words/order-terms.js'
import { FromChat } from './from-chat.js'

interface Happened {
  readonly at: string
  readonly what: string
  readonly by?: string
  readonly conversationId?: string | null
}

/** All that happened to the order, the latest first: by the shop, on its way, and in conversations. */
export function History({ detail }: { detail: OrderDetail }) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('orders.history')}</h2>
      <ol className="order-history">
        {happenedTo(detail).map(({ at, what, by, conversationId }) => (
          <li key={`${at} ${what}`}>
            <time className="quiet number" dateTime={at}>
              {formatTime(at)}
            </time>
            <span className="row">
              {what}
              {by && <span className="quiet">{by.startsWith('visitor ') ? t('orders.byCustomer') : by}</span>}
              <FromChat id={conversationId} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function happenedTo({ order: { timeline, shipments }, entries }: OrderDetail): Happened[] {
  const language = currentLanguage()
  const done = timeline.map(({ at, what, actionId }): Happened => {
    const entry = entries.find(({ id }) => id === actionId)
    return { at, what: eventName(what), by: entry?.by, conversationId: entry?.conversationId }
  })
  const onTheWay = shipments.flatMap(({ events }) => events.map(({ at, text }) => ({ at, what: text[language] })))
  return [...done, ...onTheWay].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
