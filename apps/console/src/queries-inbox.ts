import type { CannedReply, CaseDigest, CaseOrder } from '@elmo-chat/protocol'
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
  /** How many messages the customer has written. */
  readonly heard: number
  /** How many of them this agent has not read. */
  readonly unread: number
  /** Whether the customer has the conversation open. */
  readonly isHere: boolean
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

/** The state of who waits for a person, as the server numbers it. */
export const WAITING = 2

interface Agent {
  readonly id: string
  readonly name: string
}

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => call<{ me: Agent; agents: Agent[]; hasModel: boolean; cases: InboxCase[] }>('desk'),
  // Changes are told live; this is for what a lost connection missed.
  refetchInterval: 15_000,
})

/** What asks for this agent: who waits, and messages that were not read in conversations of their own. */
export const askedOf = ({ me, cases }: { me: Agent; cases: readonly InboxCase[] }) => ({
  waiting: cases.filter(({ state }) => state === WAITING).length,
  unread: cases.reduce((sum, { agentId, unread }) => sum + (agentId === me.id ? unread : 0), 0),
})

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox', 'thread', id],
    queryFn: () => call<{ standing: InboxCase | null; entries: InboxEntry[] }>(`desk/${encodeURIComponent(id)}`),
  })

export const digestQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox', 'digest', id],
    queryFn: () => call<CaseDigest>(`desk/${encodeURIComponent(id)}/digest`),
  })

export const cannedQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox', 'canned', id],
    queryFn: () => call<CannedReply[]>(`desk/${encodeURIComponent(id)}/canned`),
  })

/** The orders that the customer has proven in the conversation. */
export const caseOrdersQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox', 'orders', id],
    queryFn: async () => (await call<{ items: CaseOrder[] }>(`desk/${encodeURIComponent(id)}/orders`)).items,
    refetchInterval: 15_000,
  })
