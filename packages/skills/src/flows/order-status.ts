import type { FlowDefinition } from '@elmo-chat/dialogue'
import { orderSlot } from './order-slots.js'

/** Tells where an order is. */
export const orderStatusFlow: FlowDefinition = {
  name: 'order-status',
  version: 1,
  title: { en: 'the look at your order', zh: '订单查询' },
  intents: ['order-status'],
  hints: [
    '物流',
    '快递',
    '到哪',
    '发货了',
    '什么情况',
    'track',
    'where is',
    'going on with',
    'latest order',
    'has it shipped',
    "what's the status",
    'turned up',
    'not arrived',
    '还没到',
    '没收到',
  ],
  start: 'identity',
  slots: { order: orderSlot },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'told', failed: 'refused' },
    told: { kind: 'end', outcome: 'done', say: { saying: 'order-status' } },
    refused: { kind: 'end', outcome: 'refused' },
  },
}
