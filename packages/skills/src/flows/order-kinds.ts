import { echo, type FactSource, fact, type SlotKind } from '@elmo-chat/dialogue'
import type { OrdersView } from './service.js'

/** Choices that are offered at most. */
const OFFERED = 6

/** Kinds of slots that speak of orders: `order`, `order-line`, and the `contact` that proves whose it is. */
export function orderKinds(service: OrdersView, facts: FactSource): Readonly<Record<string, SlotKind>> {
  const orderOf = (number: unknown) => service.orders.find((order) => order.number === number)
  const linesOf = (number: unknown) => orderOf(number)?.lines ?? []
  return {
    order: {
      isEager: true,
      read({ text }) {
        const said = NUMBER.exec(text.normalize('NFKC'))?.[0]?.toUpperCase()
        if (said === undefined) return undefined
        const known = service.orders.find(({ number }) => bare(number) === bare(said))
        return { value: known?.number ?? said, text: known?.number ?? said }
      },
      show({ value, text }) {
        const found = facts.lookup(`order:${value}`, 'number')
        return found ? fact(String(found.value), `order:${value}`, 'number', found) : echo(text)
      },
      choices: () => service.orders.slice(0, OFFERED).map(({ number }) => ({ label: number, say: number })),
    },
    'order-line': {
      isEager: true,
      read({ text, isAsked }, _, { slots }) {
        const low = text.toLowerCase()
        const lines = linesOf(slots.order?.value)
        const named = lines.find(({ title }) => low.includes(title.toLowerCase()))
        const rank = isAsked ? RANKS.findIndex((words) => words.test(low)) : -1
        const line = named ?? lines[rank]
        return line && { value: line.id, text: line.title }
      },
      only(_, { slots }) {
        const [line, ...others] = linesOf(slots.order?.value)
        return line && others.length === 0 ? { value: line.id, text: line.title } : undefined
      },
      show({ value, text }, _, { slots }) {
        const subject = `order:${slots.order?.value}`
        const found = facts.lookup(subject, `line:${value}`)
        return found ? fact(String(found.value), subject, `line:${value}`, found) : echo(text)
      },
      choices: (_, { slots }) =>
        linesOf(slots.order?.value)
          .slice(0, OFFERED)
          .map(({ title }) => ({ label: title, say: title })),
    },
    contact: {
      isEager: true,
      // Contacts are taken out of the words before they are thought about; what is left is the mark.
      read({ text, isAsked }, _, { slots }) {
        if (!/\[(?:email|phone)\]/.test(text)) return isAsked ? { invalid: true } : undefined
        const number = slots.order?.value
        if (number === undefined) return undefined
        return service.access(String(number)) === 'unproven' ? { invalid: true } : { value: 'told', text: '' }
      },
      show: () => '',
    },
  }
}

const NUMBER = /#?[a-z]{0,3}-?\d{4,20}(?![\d-])/iu
const RANKS = [/第一|\bfirst\b|^1$/, /第二|\bsecond\b|^2$/, /第三|\bthird\b|^3$/]

const bare = (number: string) => number.replace(/[#-]/g, '').toUpperCase()
