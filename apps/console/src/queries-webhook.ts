import type { WebhookReport } from '@elmo-chat/protocol'
import { infiniteQueryOptions, useMutation } from '@tanstack/react-query'
import { call } from './api.js'
import { queries } from './queries-client.js'

/** Looked at again so often while something is still to be sent, in milliseconds. */
const WAITING_MS = 5_000

/** What the shop's own system was told and is still to be told, the latest first. */
export const webhookQuery = infiniteQueryOptions({
  queryKey: ['webhook'],
  queryFn: ({ pageParam }) => call<WebhookReport>(`webhook${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`),
  initialPageParam: '',
  getNextPageParam: ({ cursor }) => cursor,
  refetchInterval: ({ state }) => ((state.data?.pages[0]?.counts.waiting ?? 0) > 0 ? WAITING_MS : false),
})

/** Has one sent again from its first try. */
export const useSendAgain = () =>
  useMutation({
    mutationFn: (id: string) => call<null>(`webhook/${encodeURIComponent(id)}/again`, { method: 'POST', json: {} }),
    onSettled: () => queries.invalidateQueries(webhookQuery),
  })
