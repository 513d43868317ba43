import type { OrderDetail } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../parts/confirm.js'
import { formatPrice, formatTime } from '../../parts/format.js'
import { Failure } from '../../parts/state.js'
import { decideRequest, orderQuery } from '../../queries-orders.js'
import { currentLanguage } from '../../words/index.js'
import { invoiceName, reasonName, requestName } from '../../words/order-terms.js'
import { FromChat } from './from-chat.js'

const tone = { requested: 'warn', approved: 'good', refused: 'bad' } as const

/** What the customer asked for, the latest first; what waits can be granted or refused, once. */
export function Requests({ detail: { order, entries } }: { detail: OrderDetail }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const language = currentLanguage()
  const decide = useMutation({
    mutationFn: ({ id, approved }: { id: string; approved: boolean }) => decideRequest(order.id, id, approved),
    onSuccess: (changed) => queries.setQueryData(orderQuery(order.id).queryKey, changed),
    onSettled: () => queries.invalidateQueries({ queryKey: ['orders'] }),
  })
  const titleOf = (lineId: string) => order.lines.find(({ id }) => id === lineId)?.title[language] ?? lineId
  return (
    <section className="card">
      <h2>{t('orders.requests')}</h2>
      {decide.error && <Failure title={t('orders.notDecided')} problem={decide.error} />}
      <ul className="order-requests">
        {order.requests.toReversed().map((request) => {
          const { id, kind, state, at, lines, reason, details, amount, replacements } = request
          return (
            <li key={id}>
              <div className="list-head">
                <span className="row">
                  <strong>{requestName(kind)}</strong>
                  <span className={`chip ${tone[state]}`}>{t(`orders.state.${state}`)}</span>
                  <time className="quiet" dateTime={at}>
                    {formatTime(at)}
                  </time>
                  <FromChat id={entries.find((entry) => entry.id === id)?.conversationId} />
                </span>
                {state === 'requested' && (
                  <span className="row">
                    {([true, false] as const).map((approved) => (
                      <Confirm
                        key={`${approved}`}
                        title={t(approved ? 'orders.approveTitle' : 'orders.refuseTitle', { kind: requestName(kind) })}
                        text={t('orders.decideText')}
                        action={t(approved ? 'orders.approve' : 'orders.refuse')}
                        className={approved ? 'button primary' : 'button'}
                        isDanger={!approved}
                        isDisabled={decide.isPending}
                        onConfirm={() => decide.mutate({ id, approved })}
                      >
                        {t(approved ? 'orders.approve' : 'orders.refuse')}
                      </Confirm>
                    ))}
                  </span>
                )}
              </div>
              <dl className="facts">
                {lines.length > 0 && <Fact name={t('orders.goods')}>{lines.map(titleOf).join(' · ')}</Fact>}
                {replacements && (
                  <Fact name={t('orders.instead')}>
                    {replacements.map(({ options }) => Object.values(options).join(' · ')).join('; ')}
                  </Fact>
                )}
                {reason && (
                  <Fact name={t('orders.reason')}>{kind === 'invoice' ? invoiceName(reason) : reasonName(reason)}</Fact>
                )}
                {details && <Fact name={t('orders.words')}>{details}</Fact>}
                {amount && amount.amount !== 0 && (
                  <Fact name={t(amount.amount > 0 ? 'orders.toCustomer' : 'orders.fromCustomer')}>
                    {formatPrice({ ...amount, amount: Math.abs(amount.amount) })}
                  </Fact>
                )}
              </dl>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
