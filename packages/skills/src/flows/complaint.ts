import type { FlowDefinition } from '@elmo-chat/dialogue'
import { orderSlot } from './order-slots.js'

/**
 * Hears what went wrong and leads to a person. Nothing is asked for but that: an order is taken where it is named, and a
 * note of the customer's own words needs no yes.
 */
export const complaintFlow: FlowDefinition = {
  name: 'complaint',
  version: 1,
  title: { en: 'your complaint', zh: '投诉' },
  intents: ['complaint', 'missing-or-wrong-item', 'damaged-item'],
  yields: true,
  offers: { flow: 'return', slot: 'reason' },
  start: 'sorry',
  slots: {
    order: orderSlot,
    complaint: {
      kind: 'complaint',
      label: { en: 'what went wrong', zh: '问题' },
      ask: { en: 'What went wrong?', zh: '请问遇到了什么问题？' },
      max: 500,
    },
  },
  states: {
    sorry: {
      kind: 'say',
      say: { en: "I'm sorry that this went wrong.", zh: '很抱歉让您遇到这样的问题。' },
      to: 'heard',
    },
    heard: { kind: 'ask', slots: ['complaint'], to: 'note' },
    note: { kind: 'act', effect: 'complain', to: 'person' },
    person: { kind: 'end', outcome: 'human', say: { saying: 'to-person' } },
  },
}
