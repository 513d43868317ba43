import type { FlowDefinition } from '@elmo-chat/dialogue'
import { lineSlot, orderSlot } from './order-slots.js'

/** Asks for the difference when a price fell after the order. */
export const priceProtectionFlow: FlowDefinition = {
  name: 'price-protection',
  version: 1,
  title: { en: 'your price protection', zh: '价保申请' },
  intents: ['price-protection'],
  hints: [
    '差价',
    '价保',
    '降价',
    '补差',
    'price difference',
    'the difference',
    'price drop',
    'cheaper now',
    'price protection',
  ],
  rulesFirst: {
    topic: 'price-protection',
    asks: ['price-protection'],
    offer: {
      en: 'If it is about an order of yours, I can check it for you.',
      zh: '如果是您的某笔订单，我可以帮您核实并申请。',
    },
    say: { en: 'The price of my order dropped', zh: '我的订单降价了，申请差价' },
  },
  start: 'identity',
  slots: { order: orderSlot, line: lineSlot },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'line', failed: 'unproven' },
    line: { kind: 'ask', slots: ['line'], to: 'rules' },
    rules: {
      kind: 'branch',
      when: [
        { if: { not: { guard: 'may-protect-price' } }, to: 'refused' },
        { if: { guard: 'price-fell' }, to: 'money' },
      ],
      else: 'same',
    },
    money: { kind: 'say', say: { saying: 'price-money' }, to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'The price of {line} is lower now. Shall I ask for the difference?',
        zh: '{line}现在的价格更低。为您申请差价，可以吗？',
      },
      yes: 'submit',
      no: 'kept',
    },
    submit: { kind: 'act', effect: 'claim-price', to: 'done' },
    done: {
      kind: 'end',
      outcome: 'done',
      say: { en: 'The claim for the difference is submitted.', zh: '价保申请已提交。' },
    },
    kept: { kind: 'end', outcome: 'left', say: { en: 'Nothing is claimed.', zh: '没有提交价保。' } },
    same: {
      kind: 'end',
      outcome: 'refused',
      say: {
        en: 'The price of {line} is not lower than what was paid, so there is no difference to claim.',
        zh: '{line}现在的价格不低于购买时的价格，没有差价可退。',
      },
    },
    refused: { kind: 'end', outcome: 'refused', say: { saying: 'price-refusal' } },
    unproven: { kind: 'end', outcome: 'refused' },
  },
}
