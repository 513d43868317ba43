import { type Fact, type FactSource, fact, type Sentence, sentence } from '@elmo-chat/dialogue'
import { formatMoney, type Language, type Money } from '@elmo-chat/kernel'
import type { ServiceClause, ServiceOrder, ServiceRefund } from './service.js'

/** What became of the money of an order: each refund, and within which days money goes back. */
export function refundsTold(
  order: ServiceOrder,
  clause: ServiceClause,
  language: Language,
  facts: FactSource,
): Sentence[] {
  const bind = (subject: string, field: string, show: (value: unknown) => string = String): Fact | undefined => {
    const found = facts.lookup(subject, field)
    return found && fact(show(found.value), subject, field, found)
  }
  const subject = `order:${order.number}`
  const number = bind(subject, 'number')
  if (!number) return []
  if (order.refunds.length === 0) return [none[language](number)]
  const told = order.refunds.slice(0, TOLD).flatMap(({ id, state }) => {
    const of = (field: string, show?: (value: unknown) => string) => bind(subject, `refund:${id}:${field}`, show)
    const day = of('day')
    const amount = of('amount', (value) => formatMoney(value as Money, language))
    return day ? [refund[language](amount, of('method'), day, states[language][state])] : []
  })
  const isWaited = order.refunds.some(({ state }) => state !== 'refused')
  const days = isWaited ? bind(`policy:${clause.id}`, `text:${language}`) : undefined
  return [about[language](number), ...told, ...(days ? [{ pieces: [days] }] : [])]
}

/** Refunds that are told at most. */
const TOLD = 3

const none: Readonly<Record<Language, (number: Fact) => Sentence>> = {
  en: (number) => sentence`There is no refund on order ${number}, and none was asked for.`,
  zh: (number) => sentence`订单${number}没有退款，也没有退款申请。`,
}

const about: Readonly<Record<Language, (number: Fact) => Sentence>> = {
  en: (number) => sentence`Refunds of order ${number}:`,
  zh: (number) => sentence`订单${number}的退款：`,
}

type Told = (amount: Fact | undefined, method: Fact | undefined, day: Fact, state: string) => Sentence

const refund: Readonly<Record<Language, Told>> = {
  en: (amount, method, day, state) =>
    sentence`${amount ?? 'an amount that the shop works out'}${method ? ' to ' : ''}${method ?? ''}, ${state} (${day}).`,
  zh: (amount, method, day, state) =>
    sentence`${amount ?? '金额待店铺核算'}${method ? '，退至' : ''}${method ?? ''}，${state}（${day}）。`,
}

const states: Readonly<Record<Language, Readonly<Record<ServiceRefund['state'], string>>>> = {
  en: {
    requested: 'asked for, the shop has not decided yet',
    approved: 'approved by the shop, not sent yet',
    refused: 'refused by the shop',
    sent: 'sent back',
  },
  zh: {
    requested: '已申请，等待店铺处理',
    approved: '店铺已同意，尚未退出',
    refused: '店铺未同意',
    sent: '已退出',
  },
}
