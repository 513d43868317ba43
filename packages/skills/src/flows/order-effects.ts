import { type FactSource, type FlowEffect, variantSubject } from '@elmo-chat/dialogue'
import type { Money } from '@elmo-chat/kernel'
import { type Order, type OrderAction, type Replacement, readAddress } from '@elmo-chat/orders'
import type { SearchIndex } from '@elmo-chat/search'
import { bareNumber } from './order-number.js'

/** What an effect is carried out over. */
export interface EffectWorld {
  /** Those that the speaker may see. */
  readonly orders: readonly Order[]
  readonly index: Pick<SearchIndex, 'product'>
  /** The shop's own, for what a product costs now. */
  readonly facts: FactSource
  /** ISO 8601 UTC. */
  readonly now: string
}

/**
 * The action on an order that an effect asks for, under the effect's id, so that it is done once. Null where it is about no
 * order that may be seen, or about something that the shop does not sell: then a person has to look at it.
 */
export function actionOf({ id, kind, input }: FlowEffect, { orders, index, facts, now }: EffectWorld) {
  const said = (slot: string) => (input[slot] === undefined ? '' : String(input[slot]))
  const order = orders.find((one) => bareNumber(one.id) === bareNumber(said('order')))
  if (!order) return null
  const base = { id, orderId: order.id, at: now }
  const line = order.lines.find((one) => one.id === said('line'))
  const lines = [said('line')]
  const methodId = said('method') || usualMethod(order)
  switch (kind) {
    case 'cancel-order':
      return act({ ...base, type: 'cancel', reason: said('reason') })
    case 'return-line':
      return act({ ...base, type: 'request-return', lines, reason: said('reason'), methodId })
    case 'exchange-line': {
      const product = line && index.product(line.productId)
      const variant = product?.variants.find((one) => one.id === said('variant'))
      if (!line || !product || !variant?.price) return null
      const by: Replacement = {
        ...{ lineId: line.id, productId: product.id, variantId: variant.id, options: variant.options },
        ...{ price: variant.price, available: variant.available },
      }
      const reason = said('reason')
      return act({
        ...{ ...base, type: 'request-exchange', replacements: [by], methodId },
        ...(reason === '' ? {} : { reason }),
      })
    }
    case 'change-address': {
      const { name = order.address.name, phone = order.address.phone, ...where } = readAddress(said('address'))
      const address = { ...where, ...(name ? { name } : {}), ...(phone ? { phone } : {}) }
      return act({ ...base, type: 'change-address', address })
    }
    case 'request-invoice':
      return act({ ...base, type: 'request-invoice', kind: said('invoice-kind'), title: said('payer') })
    case 'claim-warranty':
      return act({ ...base, type: 'claim-warranty', lines, reason: 'defective', details: said('fault') })
    case 'claim-price': {
      const subject = line ? variantSubject(line.productId, line.variantId) : ''
      const priceNow = facts.lookup(subject, 'price')?.value
      if (!line || !isMoney(priceNow)) return null
      return act({ ...base, type: 'claim-price-protection', lines: [line.id], priceNow })
    }
    case 'complain':
      return act({ ...base, type: 'complain', reason: said('complaint') })
    case 'book-appointment':
      return act({ ...base, type: 'book-appointment', reason: `${said('service')}: ${said('when')}` })
    default:
      return null
  }
}

/** Where the money came from, or may go. */
const usualMethod = ({ payments, methods }: Order) =>
  payments.find(({ kind }) => kind === 'payment')?.methodId ?? methods[0]?.id ?? ''

const act = (action: OrderAction): OrderAction => action

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amount' in value
