import type { FlowDefinition } from '@elmo-chat/dialogue'
import { lineSlot, methodSlot, orderSlot, reasonSlot } from './order-slots.js'

/** Exchanges one item of an order for another size or color that is in stock now. */
export const exchangeFlow: FlowDefinition = {
  name: 'exchange',
  version: 1,
  title: { en: 'your exchange', zh: '换货' },
  intents: ['exchange-request'],
  says: [
    ...['换货', '换大', '换小', '换一码', '换个尺码', '换个颜色'],
    ...['exchange', 'swap it', 'size up', 'size down', 'another size', 'different size'],
  ],
  hints: ['换成', '想换', '要换', '能换', '可以换', 'swap', ' instead'],
  rulesFirst: {
    topic: 'returns',
    asks: ['exchange-policy'],
    offer: {
      en: 'If it is about an order of yours, I can check it and start the exchange.',
      zh: '如果要换的是您的某笔订单，我可以帮您核实并办理换货。',
    },
    say: { en: 'I want to exchange something', zh: '我要换货' },
  },
  start: 'identity',
  slots: {
    order: orderSlot,
    line: lineSlot,
    variant: {
      kind: 'variant',
      label: { en: 'new size or color', zh: '新的尺码或颜色' },
      ask: { en: 'Which size or color would you like instead?', zh: '请问想换成哪个尺码或颜色？' },
      invalid: { en: 'The product is not made like that.', zh: '这款商品没有这个规格。' },
      dependsOn: ['order', 'line'],
    },
    // Told or not: a fault has terms of its own, and is replaced by its like.
    reason: { ...reasonSlot, ask: { en: 'What is the reason?', zh: '请问换货原因是什么？' } },
    method: {
      ...methodSlot,
      ask: {
        en: 'If the price differs: which payment method should it be settled with?',
        zh: '如有差价，请问用哪种付款方式结算？',
      },
    },
  },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'line', failed: 'unproven' },
    line: { kind: 'ask', slots: ['line'], to: 'rules' },
    rules: { kind: 'branch', when: [{ if: { guard: 'may-exchange' }, to: 'variant' }], else: 'refused' },
    variant: { kind: 'ask', slots: ['variant'], to: 'stock' },
    stock: { kind: 'branch', when: [{ if: { guard: 'variant-in-stock' }, to: 'method' }], else: 'sold-out' },
    method: { kind: 'ask', slots: ['method'], to: 'money' },
    money: { kind: 'say', say: { saying: 'exchange-money' }, to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'It is in stock. Shall I exchange {line} from order {order} for {variant}?',
        zh: '有现货。为您把订单{order}的{line}换成{variant}，可以吗？',
      },
      yes: 'submit',
      no: 'kept',
    },
    submit: { kind: 'act', effect: 'exchange-line', to: 'done' },
    done: {
      kind: 'end',
      outcome: 'done',
      say: { en: 'The exchange for {variant} is submitted.', zh: '换成{variant}的申请已提交。' },
    },
    'sold-out': {
      kind: 'end',
      outcome: 'refused',
      say: {
        en: '{variant} is sold out, so it cannot be exchanged for that now.',
        zh: '{variant}已售罄，现在无法换成这个规格。',
      },
    },
    kept: { kind: 'end', outcome: 'left', say: { en: 'Nothing is exchanged.', zh: '没有提交换货。' } },
    refused: { kind: 'end', outcome: 'refused', say: { saying: 'exchange-refusal' } },
    unproven: { kind: 'end', outcome: 'refused' },
  },
}
