import type { CaseOrder } from '@elmo-chat/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from './api.js'

/* What the inbox asks. */

export interface InboxCase {
  readonly conversationId: string
  /** By the numbers of 微信客服: 2 waits, 3 is held. */
  readonly state: number
  readonly agentId: string | null
  readonly agentName: string | null
  readonly priority: number
  readonly reasons: readonly string[]
  readonly since: string
  readonly language: 'en' | 'zh'
  readonly lastMessage: string
  /** Of the last message that the assistant answered; null where it answered none. */
  readonly mood: { readonly sentiment: number; readonly emotion: string } | null
}

export interface InboxEntry {
  readonly position: number
  readonly id: string
  readonly at: string
  readonly kind: 'customer' | 'agent' | 'note' | 'state'
  readonly by: string
  readonly words: string
  readonly state: number
}

interface Agent {
  readonly id: string
  readonly name: string
}

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => call<{ me: Agent; agents: Agent[]; cases: InboxCase[] }>('desk'),
  // Changes are told live; this is for what a lost connection missed.
  refetchInterval: 15_000,
})

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox', 'thread', id],
    queryFn: () => call<{ standing: InboxCase | null; entries: InboxEntry[] }>(`desk/${encodeURIComponent(id)}`),
  })

/** The orders that the customer has proven in the conversation. */
export const caseOrdersQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox', 'orders', id],
    queryFn: async () => (await call<{ items: CaseOrder[] }>(`desk/${encodeURIComponent(id)}/orders`)).items,
    refetchInterval: 15_000,
  })
