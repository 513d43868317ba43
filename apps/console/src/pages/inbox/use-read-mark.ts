import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../api.js'
import { type InboxCase, inboxQuery } from '../../queries-inbox.js'

/** Marks what stands in an open conversation as read, once somebody can see it. */
export function useReadMark(row: InboxCase | undefined): void {
  const queries = useQueryClient()
  const isVisible = useIsVisible()
  const { conversationId = '', heard = 0, unread = 0 } = row ?? {}
  useEffect(() => {
    if (!isVisible || unread === 0) return
    void call(`desk/${encodeURIComponent(conversationId)}/read`, { method: 'POST', json: { heard } })
      .then(() => queries.invalidateQueries({ queryKey: inboxQuery.queryKey, exact: true }))
      // The next message asks again.
      .catch(() => {})
  }, [isVisible, conversationId, heard, unread, queries])
}

function useIsVisible(): boolean {
  const [isVisible, setVisible] = useState(() => !document.hidden)
  useEffect(() => {
    const look = () => setVisible(!document.hidden)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return isVisible
}
