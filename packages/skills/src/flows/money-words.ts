import {
  type Fact,
  type FactSource,
  type FlowEffect,
  type FlowScene,
  fact,
  type Saying,
  type Sentence,
  sentence,
} from '@elmo-chat/dialogue'
import { formatMoney, type Language, type Money } from '@elmo-chat/kernel'

/** Slots on which the money of an effect hangs, as they stand in the field of the fact. */
const SLOTS = ['line', 'variant', 'reason', 'method'] as const

/** The effect that a field `money:…` speaks of. */
export function effectOf(order: string, field: string): Pick<FlowEffect, 'kind' | 'input'> {
  const [, kind = '', ...values] = field.split(':').map(decodeURIComponent)
  const told = SLOTS.flatMap((slot, place) => (values[place] ? [[slot, values[place]] as const] : []))
  return { kind, input: { order, ...Object.fromEntries(told) } }
}

/** What an effect will give back or cost, said before it is confirmed; nothing where no money moves. */
export function moneySaying(kind: keyof typeof words, needs: readonly string[], facts: FactSource): Saying {
  return {
    needs,
    say({ slots, language }: FlowScene) {
      const subject = `order:${slots.order?.value}`
      const values = SLOTS.map((slot) =>
        encodeURIComponent(needs.includes(slot) ? String(slots[slot]?.value ?? '') : ''),
      )
      const field = ['money', kind, ...values].join(':')
      const found = facts.lookup(subject, field)
      const { amount = 0, currency = '' } = (found?.value ?? {}) as Partial<Money>
      if (!found || amount === 0) return { sentences: [] }
      const shown = fact(formatMoney({ amount: Math.abs(amount), currency }, language), subject, field, found)
      const paid = facts.lookup(subject, `method:${slots.method?.value}`)
      const method = paid && fact(String(paid.value), subject, `method:${slots.method?.value}`, paid)
      return { sentences: [words[kind][language](shown, method, amount > 0)] }
    },
  }
}

type Told = (amount: Fact, method: Fact | undefined, isBack: boolean) => Sentence

const words = {
  'cancel-order': {
    en: (amount) => sentence`${amount} goes back the way it was paid.`,
    zh: (amount) => sentence`将按原付款方式退回${amount}。`,
  },
  'return-line': {
    en: (amount, method) =>
      method ? sentence`${amount} goes back to ${method}.` : sentence`${amount} goes back to you.`,
    zh: (amount, method) => (method ? sentence`将退回${amount}到${method}。` : sentence`将退回${amount}。`),
  },
  'exchange-line': {
    en: (amount, _, isBack) =>
      isBack ? sentence`The difference of ${amount} goes back to you.` : sentence`The difference to pay is ${amount}.`,
    zh: (amount, _, isBack) => (isBack ? sentence`差价${amount}将退给您。` : sentence`需补差价${amount}。`),
  },
  'claim-price': {
    en: (amount) => sentence`The difference is ${amount}.`,
    zh: (amount) => sentence`差价为${amount}。`,
  },
} satisfies Record<string, Readonly<Record<Language, Told>>>
