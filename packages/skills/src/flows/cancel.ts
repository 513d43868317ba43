import type { FlowDefinition } from '@elmo-chat/dialogue'
import { cancelReasonSlot, orderSlot } from './order-slots.js'

/** Cancels a whole order that has not left yet. */
export const cancelFlow: FlowDefinition = {
  name: 'cancel',
  version: 1,
  title: { en: 'the cancellation of your order', zh: '取消订单' },
  intents: ['order-cancel'],
  says: ['退单', '取消订单', 'cancel my order', 'cancel the order', 'cancel order'],
  hints: ['取消', '别发货', '不要发货', 'cancel', "don't ship", 'do not ship', 'stop my order', 'call off', '撤单'],
  start: 'identity',
  slots: { order: orderSlot, reason: cancelReasonSlot },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'rules', failed: 'unproven' },
    rules: { kind: 'branch', when: [{ if: { guard: 'may-cancel' }, to: 'reason' }], else: 'refused' },
    reason: { kind: 'ask', slots: ['reason'], to: 'money' },
    money: { kind: 'say', say: { saying: 'cancel-money' }, to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'Shall I cancel the whole order {order}, reason: {reason}?',
        zh: '确认取消整个订单{order}吗？原因：{reason}。',
      },
      yes: 'cancel',
      no: 'kept',
    },
    cancel: { kind: 'act', effect: 'cancel-order', to: 'done' },
    done: {
      kind: 'end',
      outcome: 'done',
      say: { en: 'The cancellation of order {order} is submitted.', zh: '订单{order}的取消申请已提交。' },
    },
    kept: { kind: 'end', outcome: 'left', say: { en: 'The order stays as it is.', zh: '订单保持不变。' } },
    refused: { kind: 'end', outcome: 'refused', say: { saying: 'cancel-refusal' } },
    unproven: { kind: 'end', outcome: 'refused' },
  },
}
