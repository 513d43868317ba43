import type { FlowDefinition } from '@elmo-chat/dialogue'
import { lineSlot, orderSlot } from './order-slots.js'

/** Hands a faulty item in for the warranty. */
export const warrantyFlow: FlowDefinition = {
  name: 'warranty',
  version: 1,
  title: { en: 'your warranty claim', zh: '保修申请' },
  intents: ['repair'],
  says: ['维修', '报修', '申请保修', 'warranty claim', 'repair'],
  hints: ['保修', '能修', '坏了', 'warranty', 'fix it', 'fix them', 'mend'],
  start: 'identity',
  slots: {
    order: orderSlot,
    line: lineSlot,
    fault: {
      kind: 'text',
      label: { en: 'fault', zh: '故障' },
      ask: { en: 'What is wrong with it?', zh: '请问出了什么问题？' },
      min: 2,
      max: 300,
    },
  },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'line', failed: 'unproven' },
    line: { kind: 'ask', slots: ['line'], to: 'rules' },
    rules: { kind: 'branch', when: [{ if: { guard: 'may-warranty' }, to: 'fault' }], else: 'refused' },
    fault: { kind: 'ask', slots: ['fault'], to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'Shall I hand in {line} from order {order}, with this fault: {fault}?',
        zh: '为订单{order}的{line}申请保修，问题是：{fault}，可以吗？',
      },
      yes: 'submit',
      no: 'kept',
    },
    submit: { kind: 'act', effect: 'claim-warranty', to: 'done' },
    done: { kind: 'end', outcome: 'done', say: { en: 'The warranty claim is submitted.', zh: '保修申请已提交。' } },
    kept: { kind: 'end', outcome: 'left', say: { en: 'Nothing is handed in.', zh: '没有提交保修。' } },
    refused: { kind: 'end', outcome: 'refused', say: { saying: 'warranty-refusal' } },
    unproven: { kind: 'end', outcome: 'refused' },
  },
}
