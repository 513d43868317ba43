import { echo, type FactSource, fact, type SlotKind } from '@elmo-chat/dialogue'
import { bareNumber, orderNumbersIn } from './order-number.js'
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
      read({ text, isAsked }) {
        const said = orderNumbersIn(text).filter(({ isDenied }) => !isDenied)
        const known = (number: string) => service.orders.find((one) => bareNumber(one.number) === bareNumber(number))
        const [best] = [
          ...said.filter(({ number }) => known(number)),
          ...said.filter(({ isMarked }) => isMarked),
          ...said.filter(({ number }) => isAsked || number.length >= UNMARKED),
        ]
        if (best === undefined) return undefined
        const number = known(best.number)?.number ?? best.number
        return { value: number, text: number }
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

/** Characters of a number that is taken for an order's where nothing says so. */
const UNMARKED = 6
const RANKS = [/第一|\bfirst\b|^1$/, /第二|\bsecond\b|^2$/, /第三|\bthird\b|^3$/]
