import type { FlowDefinition } from '@elmo-chat/dialogue'
import { orderSlot } from './order-slots.js'

/** Asks for the invoice of an order. */
export const invoiceFlow: FlowDefinition = {
  name: 'invoice',
  version: 1,
  title: { en: 'your invoice', zh: '发票' },
  intents: ['invoice'],
  hints: ['发票', '专票', '普票', '开票', 'invoice', 'receipt'],
  rulesFirst: {
    topic: 'invoice',
    offer: {
      en: 'I can ask for the invoice of one of your orders.',
      zh: '需要的话，我可以帮您为订单申请发票。',
    },
    say: { en: 'I need an invoice for my order', zh: '给我的订单开发票' },
  },
  start: 'identity',
  slots: {
    order: orderSlot,
    'invoice-kind': {
      kind: 'invoice-kind',
      label: { en: 'kind of invoice', zh: '发票类型' },
      ask: { en: 'Which kind of invoice?', zh: '请问开哪种发票？' },
    },
    payer: {
      kind: 'payer',
      label: { en: 'name on the invoice', zh: '发票抬头' },
      ask: { en: 'Which name should stand on the invoice?', zh: '请问发票抬头是什么？' },
      min: 2,
      max: 100,
      isPrivate: true,
    },
  },
  states: {
    identity: { kind: 'call', flow: 'identity', done: 'rules', failed: 'unproven' },
    rules: { kind: 'branch', when: [{ if: { guard: 'may-invoice' }, to: 'payer' }], else: 'refused' },
    payer: { kind: 'ask', slots: ['invoice-kind', 'payer'], to: 'sure' },
    sure: {
      kind: 'confirm',
      say: {
        en: 'Shall I ask for an invoice ({invoice-kind}) of order {order} in the name of {payer}?',
        zh: '为订单{order}申请{invoice-kind}发票，抬头是{payer}，可以吗？',
      },
      yes: 'request',
      no: 'kept',
    },
    request: { kind: 'act', effect: 'request-invoice', to: 'done' },
    done: { kind: 'end', outcome: 'done', say: { en: 'The invoice is asked for.', zh: '发票申请已提交。' } },
    kept: { kind: 'end', outcome: 'left', say: { en: 'No invoice is asked for.', zh: '没有申请发票。' } },
    refused: { kind: 'end', outcome: 'refused', say: { saying: 'invoice-refusal' } },
    unproven: { kind: 'end', outcome: 'refused' },
  },
}
