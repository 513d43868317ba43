import type { WebhookDelivery, WebhookReport } from '@elmo-chat/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount, formatTime } from '../../parts/format.js'
import { LoadMore } from '../../parts/load-more.js'
import { Failure } from '../../parts/state.js'
import { useSendAgain, webhookQuery } from '../../queries-webhook.js'

const STATES = ['waiting', 'delivered', 'failed'] as const
const CHIPS = { waiting: 'chip', delivered: 'chip good', failed: 'chip bad' } as const

/** What of flows and commands the shop's own system was told, and what is still to be told. */
export function Webhook() {
  const { t } = useTranslation()
  const list = useInfiniteQuery(webhookQuery)
  const report = list.data?.pages[0]
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="webhook" aria-labelledby="webhook">
      <h2 id="webhook">{t('webhook.title')}</h2>
      {list.error && <Failure problem={list.error} onRetry={list.refetch} />}
      {report && <About report={report} />}
      {report?.address && items.length === 0 && <p className="quiet">{t('webhook.none')}</p>}
      {items.length > 0 && <Deliveries items={items} canSend={Boolean(report?.address)} />}
      <LoadMore list={list} />
    </section>
  )
}

function About({ report: { address, mostTries, keptDays, counts } }: { report: WebhookReport }) {
  const { t } = useTranslation()
  if (address === null) return <p className="quiet">{t('webhook.off')}</p>
  return (
    <>
      <p className="quiet">{t('webhook.about', { address, tries: mostTries, days: keptDays })}</p>
      <ul className="chips" aria-label={t('webhook.counts')}>
        {STATES.map((state) => (
          <li key={state} className={counts[state] > 0 ? CHIPS[state] : 'chip'}>
            {t('webhook.counted', { state: t(`webhook.states.${state}`), total: formatCount(counts[state]) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Deliveries({ items, canSend }: { items: readonly WebhookDelivery[]; canSend: boolean }) {
  const { t } = useTranslation()
  const send = useSendAgain()
  return (
    <>
      {send.error && <Failure title={t('webhook.failed')} problem={send.error} />}
      <div className="scroll table-frame">
        <table className="table webhook-deliveries">
          <thead>
            <tr>
              <th>{t('webhook.at')}</th>
              <th>{t('webhook.flow')}</th>
              <th>{t('webhook.state')}</th>
              <th>{t('webhook.answer')}</th>
              <th className="number">{t('webhook.tries')}</th>
              <th>{t('webhook.next')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, conversationId, flow, madeAt, state, tries, nextAt, status, fault }) => (
              <tr key={id}>
                <td>
                  <Link to="/conversations/$id" params={{ id: conversationId }}>
                    {formatTime(madeAt)}
                  </Link>
                </td>
                <td className="mono">{flow}</td>
                <td>
                  <span className={CHIPS[state]}>{t(`webhook.states.${state}`)}</span>
                </td>
                <td>{status ?? (fault ? t(`webhook.faults.${fault}`) : '–')}</td>
                <td className="number">{formatCount(tries)}</td>
                <td>{nextAt === null ? '–' : formatTime(nextAt)}</td>
                <td>
                  {canSend && (
                    <button
                      type="button"
                      className="button"
                      aria-label={t('webhook.againOf', { flow })}
                      disabled={send.isPending}
                      onClick={() => send.mutate(id)}
                    >
                      {t('webhook.again')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
