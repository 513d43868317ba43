import type { FlowDefinition } from '@elmo-chat/dialogue'
import { lineSlot, methodSlot, orderSlot, reasonSlot } from './order-slots.js'

/** Takes one item of an order back. */
export const returnFlow: FlowDefinition = {
  name: 'return',
  version: 1,
  title: { en: 'your return', zh: '退货' },
  intents: ['return-request'],
  hints: [
    '要退',
    '想退',
    '退掉',
    '退了',
    '退吗',
    'money back',
    'send it back',
    'send them back',
    'take it back',
    'take back',
  ],
  start: 'identity',
  slots: { order: orderSlot, line: lineSlot, reason: reasonSlot, method: methodSlot },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'line', failed: 'unproven' },
    line: { kind: 'ask', slots: ['line'], to: 'rules' },
    rules: { kind: 'branch', when: [{ if: { guard: 'may-return' }, to: 'reason' }], else: 'refused' },
    reason: { kind: 'ask', slots: ['reason'], to: 'again' },
    again: { kind: 'branch', when: [{ if: { guard: 'may-return' }, to: 'method' }], else: 'refused' },
    method: { kind: 'ask', slots: ['method'], to: 'money' },
    money: { kind: 'say', say: { saying: 'return-money' }, to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'Shall I submit the return of {line} from order {order}, reason: {reason}?',
        zh: '为您提交退货：订单{order}的{line}，原因是{reason}，可以吗？',
      },
      yes: 'submit',
      no: 'kept',
    },
    submit: { kind: 'act', effect: 'return-line', to: 'done' },
    done: {
      kind: 'end',
      outcome: 'done',
      say: { en: 'The return of {line} is submitted.', zh: '{line}的退货申请已提交。' },
    },
    kept: { kind: 'end', outcome: 'left', say: { en: 'Nothing is returned.', zh: '没有提交退货。' } },
    refused: { kind: 'end', outcome: 'refused', say: { saying: 'return-refusal' } },
    unproven: { kind: 'end', outcome: 'refused' },
  },
}
