/** `waiting`: not sent yet, or to be tried again. `failed`: given up. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed'

/** Why a try had no answer. `interrupted`: the process that sent it ended first; `unreadable`: it was sealed with another key. */
export type DeliveryFault = 'late' | 'unreachable' | 'interrupted' | 'unreadable'

/** A request of a flow or command that the shop's own system is told. */
export interface WebhookDelivery {
  /** The same however often it is sent. */
  id: string
  conversationId: string
  flow: string
  madeAt: string
  state: DeliveryState
  tries: number
  /** When it is tried next; null where it is not. */
  nextAt: string | null
  triedAt: string | null
  /** HTTP's, of the last try; null where none came. */
  status: number | null
  fault: DeliveryFault | null
}

/** GET console/webhook?cursor=&limit=. */
export interface WebhookReport {
  /** Where it is told, without what may be secret in the address; null where no address is set. */
  address: string | null
  /** Of all tries at one delivery, before it is given up. */
  mostTries: number
  /** For how many days what is over is kept. */
  keptDays: number
  counts: Record<DeliveryState, number>
  items: WebhookDelivery[]
  cursor?: string
}
