import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { inboxQuery } from '../../queries-inbox.js'

/** Asks again whenever the server tells that something changed; the browser connects again by itself. */
export function useLiveInbox(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const feed = new EventSource('/api/console/desk/live')
    feed.onmessage = () => void queries.invalidateQueries({ queryKey: inboxQuery.queryKey })
    return () => feed.close()
  }, [queries])
}
