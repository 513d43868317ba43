import '../../style/inbox.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'
import { PageHead } from '../../parts/page-head.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { meQuery } from '../../queries.js'
import { askedOf, inboxQuery } from '../../queries-inbox.js'
import { inboxEn } from '../../words/inbox.en.js'
import { inboxZh } from '../../words/inbox.zh.js'
import { addWords } from '../../words/index.js'
import { Invite } from './invite.js'
import { KeyList } from './key-list.js'
import { groupsOf, Queue } from './queue.js'
import { Thread } from './thread.js'
import { useKeys } from './use-keys.js'

addWords({ en: inboxEn, zh: inboxZh })

/** Who waits and who is held on the left; the chosen conversation beside it. The choice is in the address. */
export function InboxPage() {
  const { t } = useTranslation()
  const { id } = useSearch({ strict: false }) as { id?: string }
  const { data, error, refetch } = useQuery(inboxQuery)
  const { data: user } = useQuery(meQuery)
  const navigate = useNavigate()
  const [areKeysShown, showKeys] = useState(false)
  const go = (by: 1 | -1) => {
    const ids = data
      ? groupsOf(data.cases, data.me.id).flatMap(({ rows }) => rows.map((row) => row.conversationId))
      : []
    const at = id ? ids.indexOf(id) + by : by === 1 ? 0 : ids.length - 1
    const next = ids[Math.max(0, Math.min(at, ids.length - 1))]
    if (next) void navigate({ to: '/inbox', search: { id: next } })
  }
  useKeys({ j: () => go(1), k: () => go(-1), '?': () => showKeys(true) })
  useNotification(data ? askedOf(data) : undefined)
  return (
    <>
      <PageHead title={t('inbox.title')} about={t('inbox.about')}>
        <button type="button" className="button ghost inbox-keys-open" onClick={() => showKeys(true)}>
          {t('inbox.keys.title')} <kbd>?</kbd>
        </button>
        <Notify />
        {user?.role === 'owner' && <Invite />}
      </PageHead>
      <KeyList open={areKeysShown} onOpenChange={showKeys} />
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (
        <div className={id ? 'inbox chosen' : 'inbox'}>
          <Queue cases={data.cases} me={data.me.id} chosen={id} />
          {id ? (
            <Thread
              key={id}
              id={id}
              me={data.me}
              agents={data.agents}
              hasModel={data.hasModel}
              row={data.cases.find(({ conversationId }) => conversationId === id)}
            />
          ) : (
            <p className="quiet inbox-choose">{t('inbox.choose')}</p>
          )}
        </div>
      )}
    </>
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

/** Tells on the desktop, while another window is looked at, that somebody began to wait or wrote to this agent. */
function useNotification(asked: { waiting: number; unread: number } | undefined): void {
  const { t } = useTranslation()
  const before = useRef(asked)
  useEffect(() => {
    const last = before.current
    before.current = asked
    if (!last || !asked || !document.hidden || !('Notification' in window) || Notification.permission !== 'granted')
      return
    if (asked.waiting > last.waiting) new Notification(t('inbox.notifyNew'), { tag: 'waiting' })
    if (asked.unread > last.unread) new Notification(t('inbox.notifyUnread'), { tag: 'unread' })
  }, [asked, t])
}
