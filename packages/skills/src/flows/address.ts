import type { FlowDefinition } from '@elmo-chat/dialogue'
import { orderSlot } from './order-slots.js'

/** Has an order sent to another address while it has not left yet. */
export const addressFlow: FlowDefinition = {
  name: 'change-address',
  version: 1,
  title: { en: 'the change of address', zh: '修改地址' },
  intents: ['order-change'],
  says: [
    ...[
      '改地址',
      '改个地址',
      '改一下地址',
      '改下地址',
      '换地址',
      '换个地址',
      '修改地址',
      '更改地址',
      '地址改',
      '地址要改',
    ],
    ...['change the address', 'change my address', 'another address', 'different address'],
  ],
  hints: [
    '改地址',
    '改寄',
    '改送',
    '收货地址',
    '换个地址',
    'shipping address',
    'delivery address',
    'change the address',
    'wrong address',
    ...['new address', 'send it to', 'ship it to', 'deliver it to', '搬家', '寄到', '送到', '别寄'],
  ],
  start: 'identity',
  slots: {
    order: orderSlot,
    address: {
      kind: 'address',
      label: { en: 'address', zh: '地址' },
      ask: {
        en: 'What is the new address, with street, number, city and postcode?',
        zh: '请问新的收货地址是什么？请写明省市、区、街道和门牌号。',
      },
      invalid: {
        en: 'A parcel would not find that: the street with its number, or the city, is missing.',
        zh: '按这个地址还送不到：缺少城市，或街道和门牌号。',
      },
      dependsOn: ['order'],
      isPrivate: true,
    },
  },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'rules', failed: 'unproven' },
    rules: { kind: 'branch', when: [{ if: { guard: 'may-change-address' }, to: 'address' }], else: 'refused' },
    address: { kind: 'ask', slots: ['address'], to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'Shall I send order {order} to this address: {address}?',
        zh: '订单{order}改寄到：{address}，可以吗？',
      },
      yes: 'change',
      no: 'kept',
    },
    change: { kind: 'act', effect: 'change-address', to: 'done' },
    done: {
      kind: 'end',
      outcome: 'done',
      say: { en: 'The change of address is submitted.', zh: '地址修改申请已提交。' },
    },
    kept: { kind: 'end', outcome: 'left', say: { en: 'The address stays as it is.', zh: '地址保持不变。' } },
    refused: { kind: 'end', outcome: 'refused', say: { saying: 'address-refusal' } },
    unproven: { kind: 'end', outcome: 'refused' },
  },
}
