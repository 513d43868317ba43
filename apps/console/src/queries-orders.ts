import type { OrderDetail, OrderPage, PolicyDraft, PolicyPreview, PolicyState } from '@elmo-chat/protocol'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from './api.js'
import { address } from './queries.js'

/* What the pages on orders and on the policy ask. */

export interface OrderFilter {
  readonly q: string
  readonly status: string
  readonly open: boolean
}

export const ordersQuery = ({ q, status, open }: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', q, status, open],
    queryFn: ({ pageParam }) =>
      call<OrderPage>(`orders?${address({ q, status, open: open ? '1' : '', cursor: pageParam })}`),
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    refetchInterval: 15_000,
  })

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: () => call<OrderDetail>(`orders/${encodeURIComponent(id)}`),
  })

export const decideRequest = (id: string, requestId: string, approved: boolean) =>
  call<OrderDetail>(`orders/${encodeURIComponent(id)}/decide`, { method: 'POST', json: { requestId, approved } })

export const policyQuery = queryOptions({ queryKey: ['policy'], queryFn: () => call<PolicyState>('policy') })

export const policyPreviewQuery = (draft: PolicyDraft) =>
  queryOptions({
    queryKey: ['policy', 'preview', draft],
    queryFn: () => call<PolicyPreview>('policy/preview', { method: 'POST', json: draft }),
    placeholderData: keepPreviousData,
  })
