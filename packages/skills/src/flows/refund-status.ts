import type { FlowDefinition } from '@elmo-chat/dialogue'
import { orderSlot } from './order-slots.js'

/** Tells what became of the money of an order. */
export const refundStatusFlow: FlowDefinition = {
  name: 'refund-status',
  version: 1,
  title: { en: 'the look at your refund', zh: '退款查询' },
  intents: ['refund-status'],
  hints: ['退款', '退的钱', '钱退', 'refund'],
  rulesFirst: {
    topic: 'returns',
    offer: {
      en: 'If this is about an order of yours, I can look at its refund.',
      zh: '如果想知道某笔订单的退款进度，我可以帮您查。',
    },
    say: { en: 'Where is my refund?', zh: '我的退款到哪了' },
  },
  start: 'identity',
  slots: { order: orderSlot },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'told', failed: 'refused' },
    told: { kind: 'end', outcome: 'done', say: { saying: 'refund-status' } },
    refused: { kind: 'end', outcome: 'refused' },
  },
}
