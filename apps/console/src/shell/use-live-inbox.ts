import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { inboxQuery } from '../queries-inbox.js'
import { noteTyping } from './customers-typing.js'

/** What happens together is asked for once, in milliseconds. */
const TOGETHER_MS = 300

type Told = { type: 'inbox-changed' } | { type: 'customer-typing'; conversationId: string }

/** Asks for the inbox again whenever the server tells that something changed; the browser connects again by itself. */
export function useLiveInbox(): void {
  const queries = useQueryClient()
  const isAtDesk = useLocation({ select: ({ pathname }) => pathname.startsWith('/inbox') })
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const feed = new EventSource(`/api/console/desk/live${isAtDesk ? '' : '?at=elsewhere'}`)
    feed.onmessage = ({ data }) => {
      const told = JSON.parse(data) as Told
      if (told.type === 'customer-typing') noteTyping(told.conversationId)
      else
        soon ??= setTimeout(() => {
          soon = undefined
          void queries.invalidateQueries({ queryKey: inboxQuery.queryKey })
          void queries.invalidateQueries({ queryKey: ['conversation'] })
        }, TOGETHER_MS)
    }
    return () => {
      clearTimeout(soon)
      feed.close()
    }
  }, [queries, isAtDesk])
}
