import type { FlowDefinition } from '@elmo-chat/dialogue'
import { contactSlot, orderSlot } from './order-slots.js'

/** Proves that an order is the speaker's: by a signed identity of the shop's page, or by its number and its contact. */
export const identityFlow: FlowDefinition = {
  name: 'identity',
  version: 1,
  title: { en: 'the check of your order', zh: '订单核实' },
  intents: [],
  start: 'order',
  slots: { order: orderSlot, contact: contactSlot },
  states: {
    order: { kind: 'ask', slots: ['order'], to: 'known' },
    known: {
      kind: 'branch',
      when: [
        { if: { guard: 'order-seen' }, to: 'proven' },
        { if: { guard: 'order-locked' }, to: 'locked' },
      ],
      else: 'contact',
    },
    contact: { kind: 'ask', slots: ['contact'], to: 'told' },
    told: { kind: 'branch', when: [{ if: { guard: 'order-seen' }, to: 'proven' }], else: 'locked' },
    proven: { kind: 'end', outcome: 'done' },
    locked: {
      kind: 'end',
      outcome: 'refused',
      say: {
        en: 'There were too many wrong tries, so this order is locked here for a while. A person of the shop can still check it with you.',
        zh: '错误尝试次数过多，这个订单在这里已暂时锁定。店铺工作人员仍可以为您核实。',
      },
    },
  },
}
