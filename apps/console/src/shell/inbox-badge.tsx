import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { askedOf, inboxQuery } from '../queries-inbox.js'

/** How much asks for this person in the inbox: who waits, and what was written to them and not read. */
export function InboxBadge() {
  const { t } = useTranslation()
  const { data } = useQuery({ ...inboxQuery, select: askedOf })
  const { waiting = 0, unread = 0 } = data ?? {}
  if (waiting + unread === 0) return null
  const words = t('nav.asked', { waiting, unread })
  return (
    <span className="badge number" role="img" aria-label={words} title={words}>
      {waiting + unread}
    </span>
  )
}
