import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo } from '../../parts/format.js'
import { Empty } from '../../parts/state.js'
import { type InboxCase, WAITING } from '../../queries-inbox.js'
import { useIsTyping } from '../../shell/customers-typing.js'
import { emotionName } from '../../words/terms.js'

/** Who waits, then this agent's own conversations, then those of others. */
export function groupsOf(cases: readonly InboxCase[], me: string) {
  return [
    { name: 'waiting', rows: cases.filter(({ state }) => state === WAITING) },
    { name: 'mine', rows: cases.filter(({ agentId }) => agentId === me) },
    { name: 'others', rows: cases.filter(({ agentId }) => agentId !== null && agentId !== me) },
  ] as const
}

export function Queue({ cases, me, chosen }: { cases: readonly InboxCase[]; me: string; chosen: string | undefined }) {
  const { t } = useTranslation()
  if (cases.length === 0)
    return (
      <Empty icon="headset" title={t('inbox.nobody')}>
        <p>{t('inbox.nobodyText')}</p>
      </Empty>
    )
  return (
    <nav className="inbox-queue" aria-label={t('inbox.title')}>
      {groupsOf(cases, me).map(
        ({ name, rows }) =>
          rows.length > 0 && (
            <section key={name}>
              <h2>
                {t(`inbox.${name}`)} <span className="number">{rows.length}</span>
              </h2>
              <ul className="table-frame">
                {rows.map((row) => (
                  <li key={row.conversationId}>
                    <Row row={row} isChosen={row.conversationId === chosen} isOthers={name === 'others'} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </nav>
  )
}

function Row({ row, isChosen, isOthers }: { row: InboxCase; isChosen: boolean; isOthers: boolean }) {
  const { t } = useTranslation()
  const isTyping = useIsTyping(row.conversationId)
  const { mood, reasons } = row
  const isUnread = row.unread > 0 && !isOthers
  return (
    <Link to="/inbox" search={{ id: row.conversationId }} aria-current={isChosen ? 'page' : undefined}>
      <span className={isUnread ? 'inbox-words unread' : 'inbox-words'}>
        {row.isHere && <span className="inbox-here" role="img" aria-label={t('inbox.here')} title={t('inbox.here')} />}
        <span className="one-line" lang={row.language === 'zh' ? 'zh-CN' : 'en'}>
          {row.lastMessage || t('conversations.emptyMessage')}
        </span>
        {isUnread && (
          <span className="badge number" role="img" aria-label={t('inbox.unread', { count: row.unread })}>
            {row.unread}
          </span>
        )}
      </span>
      <span className="chips">
        {reasons.map((reason) => (
          <span key={reason} className="chip bad">
            {t(`inbox.reason.${reason}`, { defaultValue: reason })}
          </span>
        ))}
        {mood && mood.emotion !== 'neutral' && !reasons.includes(`mood-${mood.emotion}`) && (
          <span className="chip">{emotionName(mood.emotion)}</span>
        )}
        {row.state === WAITING && <span className="chip">{t('inbox.priority', { priority: row.priority })}</span>}
      </span>
      <span className="quiet">
        {isTyping ? (
          t('inbox.writes')
        ) : (
          <>
            {isOthers && `${t('inbox.heldBy', { name: row.agentName })} · `}
            {formatAgo(row.since)}
          </>
        )}
      </span>
    </Link>
  )
}
