import '../../style/inbox.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { meQuery } from '../../queries.js'
import { type InboxCase, inboxQuery } from '../../queries-inbox.js'
import { inboxEn } from '../../words/inbox.en.js'
import { inboxZh } from '../../words/inbox.zh.js'
import { addWords } from '../../words/index.js'
import { emotionName } from '../../words/terms.js'
import { Invite } from './invite.js'
import { Thread } from './thread.js'
import { useLiveInbox } from './use-live-inbox.js'

addWords({ en: inboxEn, zh: inboxZh })

const WAITING = 2

/** Who waits and who is held on the left; the chosen conversation beside it. The choice is in the address. */
export function InboxPage() {
  const { t } = useTranslation()
  const { id } = useSearch({ strict: false }) as { id?: string }
  const { data, error, refetch } = useQuery(inboxQuery)
  const { data: user } = useQuery(meQuery)
  useLiveInbox()
  useNotification(data?.cases.filter(({ state }) => state === WAITING).length ?? 0)
  return (
    <>
      <PageHead title={t('inbox.title')} about={t('inbox.about')}>
        <Notify />
        {user?.role === 'owner' && <Invite />}
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (
        <div className={id ? 'inbox chosen' : 'inbox'}>
          <Queue cases={data.cases} me={data.me.id} chosen={id} />
          {id ? (
            <Thread key={id} id={id} me={data.me} agents={data.agents} />
          ) : (
            <p className="quiet inbox-choose">{t('inbox.choose')}</p>
          )}
        </div>
      )}
    </>
  )
}

function Queue({ cases, me, chosen }: { cases: readonly InboxCase[]; me: string; chosen: string | undefined }) {
  const { t } = useTranslation()
  const groups = [
    { name: 'waiting', rows: cases.filter(({ state }) => state === WAITING) },
    { name: 'mine', rows: cases.filter(({ agentId }) => agentId === me) },
    { name: 'others', rows: cases.filter(({ agentId }) => agentId !== null && agentId !== me) },
  ] as const
  if (cases.length === 0)
    return (
      <Empty icon="headset" title={t('inbox.nobody')}>
        <p>{t('inbox.nobodyText')}</p>
      </Empty>
    )
  return (
    <nav className="inbox-queue" aria-label={t('inbox.title')}>
      {groups.map(
        ({ name, rows }) =>
          rows.length > 0 && (
            <section key={name}>
              <h2>
                {t(`inbox.${name}`)} <span className="number">{rows.length}</span>
              </h2>
              <ul className="table-frame">
                {rows.map((row) => (
                  <li key={row.conversationId}>
                    <Link
                      to="/inbox"
                      search={{ id: row.conversationId }}
                      aria-current={row.conversationId === chosen ? 'page' : undefined}
                    >
                      <span className="one-line" lang={row.language === 'zh' ? 'zh-CN' : 'en'}>
                        {row.lastMessage || t('conversations.emptyMessage')}
                      </span>
                      <span className="chips">
                        {row.reasons.map((reason) => (
                          <span key={reason} className="chip bad">
                            {t(`inbox.reason.${reason}`, { defaultValue: reason })}
                          </span>
                        ))}
                        {row.mood &&
                          row.mood.emotion !== 'neutral' &&
                          !row.reasons.includes(`mood-${row.mood.emotion}`) && (
                            <span className="chip">{emotionName(row.mood.emotion)}</span>
                          )}
                        {row.state === WAITING && (
                          <span className="chip">{t('inbox.priority', { priority: row.priority })}</span>
                        )}
                      </span>
                      <span className="quiet">
                        {name === 'others' && `${t('inbox.heldBy', { name: row.agentName })} · `}
                        {t('inbox.since', { ago: formatAgo(row.since) })}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </nav>
  )
}

/** Asks the browser for leave, by a click as browsers want it. */
function Notify() {
  const { t } = useTranslation()
  const [leave, setLeave] = useState(() => ('Notification' in window ? Notification.permission : 'denied'))
  if (leave !== 'default') return null
  return (
    <button type="button" className="button" onClick={async () => setLeave(await Notification.requestPermission())}>
      <Icon name="alert" size={16} />
      {t('inbox.notify')}
    </button>
  )
}

function useNotification(waiting: number): void {
  const { t } = useTranslation()
  const before = useRef(waiting)
  useEffect(() => {
    const isMore = waiting > before.current
    before.current = waiting
    if (isMore && document.hidden && 'Notification' in window && Notification.permission === 'granted')
      new Notification(t('inbox.notifyNew'))
  }, [waiting, t])
}
