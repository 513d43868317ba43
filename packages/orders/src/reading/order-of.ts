import type { Bilingual, Money, Place } from '@elmo-chat/kernel'
import type { Address, Order, OrderLine, Payment, PaymentMethod, Shipment } from '../types.js'
import { readAmount, readTime } from './amounts.js'
import { type Fields, fieldsOf } from './fields.js'
import type { OrderProblemCode } from './order-problems.js'
import { isUnpaid, readMethod, readStatus } from './words.js'

/** An order as it was delivered, with the e-mail addresses and phone numbers that prove whose it is. */
export interface ReadOrder {
  readonly order: Order
  readonly contacts: readonly string[]
}

/** Tells a problem at the order's place. */
export type Tell = (code: OrderProblemCode, place?: Pick<Place, 'column' | 'value' | 'row'>) => void

/** A delivered record of an order by our names, and where each of its lines stands. */
export interface OrderRecord {
  readonly order: Fields
  readonly lines: readonly { readonly fields: Fields; readonly row?: number }[]
  readonly address: Fields
}

const LINES = 500
const PARTS = 50
const QUANTITY = 10_000

/** The order that a record tells, or null where something that it must say is wrong; all that is wrong is told. */
export function orderOf({ order, lines, address: told }: OrderRecord, shop: string, tell: Tell): ReadOrder | null {
  let isWrong = false
  const wrong: Tell = (code, place) => {
    isWrong = true
    tell(code, place)
  }
  const id = text(order.number, 100)
  if (id === '') wrong('ORDER_NUMBER_MISSING', { column: 'number' })
  const placedAt = readTime(order.placedAt)
  if (!placedAt) wrong('ORDER_TIME_UNREADABLE', { column: 'placedAt', value: text(order.placedAt) })

  const currency = /^[A-Za-z]{3}$/.test(text(order.currency)) ? text(order.currency).toUpperCase() : shop
  const found = new Set<string>()
  const amount = (value: unknown, column: string, row?: number): Money => {
    const money = readAmount(value, currency)
    if (money) found.add(money.currency)
    else wrong('ORDER_AMOUNT_UNREADABLE', { column, value: text(value), ...(row ? { row } : {}) })
    return money ?? { amount: 0, currency }
  }
  const amountOr0 = (value: unknown, column: string) => (value === undefined ? null : amount(value, column))

  if (lines.length === 0) wrong('ORDER_LINES_MISSING', { column: 'lines' })
  const bought = lines.slice(0, LINES).map(({ fields, row }, place): OrderLine => {
    const at = row ? { row } : {}
    const title = titleOf(fields)
    const productId = text(fields.productId) || text(fields.variantId)
    if (!title && productId === '') wrong('ORDER_LINE_UNNAMED', { column: 'product_id', ...at })
    const quantity = fields.quantity === undefined ? 1 : Number(fields.quantity)
    if (!(Number.isInteger(quantity) && quantity >= 1 && quantity <= QUANTITY))
      wrong('ORDER_QUANTITY_UNREADABLE', { column: 'quantity', value: text(fields.quantity), ...at })
    const image = text(fields.image, 2_000)
    return {
      id: text(fields.id) || String(place + 1),
      productId,
      variantId: text(fields.variantId) || productId,
      title: title ?? { en: productId, zh: productId },
      options: optionsOf(fields.options),
      categories: wordsOf(fields.categories).map((word) => word.toLowerCase()),
      quantity,
      price: amount(fields.price, 'price', row),
      ...(/^(https?:\/)?\//.test(image) ? { image } : {}),
    }
  })

  const shipping = amountOr0(order.shipping, 'shipping')
  const discount = amountOr0(order.discount, 'discount')
  const sum =
    bought.reduce((all, { price, quantity }) => all + price.amount * quantity, 0) +
    (shipping?.amount ?? 0) -
    (discount?.amount ?? 0)
  const given = amountOr0(order.total, 'total')
  if (given && given.amount !== sum) tell('ORDER_TOTAL_DIFFERS', { column: 'total', value: text(order.total) })

  const deliveredAt = readTime(order.deliveredAt)
  const shippedAt = readTime(order.shippedAt)
  const cancelledAt = readTime(order.cancelledAt)
  const read = readStatus([
    ...['status', 'fulfillment', 'financial'].map((field) => text(order[field])).filter(Boolean),
    ...(shippedAt ? ['shipped'] : []),
    ...(deliveredAt ? ['delivered'] : []),
    ...(cancelledAt ? ['cancelled'] : []),
  ])
  if ('unknown' in read) wrong('ORDER_STATUS_UNKNOWN', { column: 'status', value: read.unknown })
  const status = 'unknown' in read ? 'pending' : read.status
  if (DELIVERED.has(status) && !deliveredAt) tell('ORDER_DELIVERY_TIME_MISSING', { column: 'delivered_at' })

  const total = given ?? { amount: sum, currency: [...found][0] ?? currency }
  const isPaid = !['status', 'financial'].some((field) => isUnpaid(text(order[field])))
  const paid = paymentsOf(order, { total, at: placedAt ?? '', isPaid }, amount)
  if (found.size > 1) wrong('ORDER_CURRENCIES_MIXED', { value: [...found].join(', ') })

  const buyer = fieldsOf('order', order.customer)
  const customer = order.customer as { readonly id?: unknown } | undefined
  const contacts = contactsOf(
    [order.email, order.phone, order.contacts, buyer.email, buyer.phone, buyer.contacts, told.phone],
    tell,
  )
  if (isWrong || !placedAt) return null

  const none = { amount: 0, currency: total.currency }
  const events = [
    { at: placedAt, what: 'placed' },
    ...(shippedAt ? [{ at: shippedAt, what: 'shipped' }] : []),
    ...(deliveredAt ? [{ at: deliveredAt, what: 'delivered' }] : []),
    ...(cancelledAt ? [{ at: cancelledAt, what: 'cancelled' }] : []),
  ]
  return {
    contacts,
    order: {
      id,
      customerId: text(order.customerId) || text(buyer.customerId) || text(customer?.id) || `guest ${id}`,
      placedAt,
      ...(deliveredAt ? { deliveredAt } : {}),
      status,
      lines: bought,
      address: addressOf(told),
      ...paid,
      shipments: shipmentsOf(order, bought),
      timeline: events.toSorted((one, other) => one.at.localeCompare(other.at)),
      requests: [],
      promotions: discount?.amount ? [{ title: { en: 'Discount', zh: '优惠' }, amount: discount }] : [],
      shipping: shipping ?? none,
      total,
      applied: [],
    },
  }
}

const DELIVERED: ReadonlySet<string> = new Set(['delivered', 'return-requested', 'exchange-requested'])

/** Text of a field, cut to its length; objects are none. */
function text(value: unknown, longest = 300): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, longest) : ''
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, PARTS) : [])

const wordsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? list(value).map((one) => text(one)) : text(value).split(/[,;>|，；]/))
    .map((word) => word.trim())
    .filter(Boolean)

function titleOf({ title, titleEn, titleZh }: Fields): Bilingual | null {
  const both = typeof title === 'object' && title !== null ? (title as Partial<Bilingual>) : {}
  const en = text(both.en) || text(titleEn) || text(title) || text(both.zh) || text(titleZh)
  const zh = text(both.zh) || text(titleZh) || text(title) || text(both.en) || text(titleEn)
  return en === '' ? null : { en, zh }
}

/** An object, or text such as "color: blue; size: L". */
function optionsOf(value: unknown): Record<string, string> {
  const pairs: (readonly [string, string])[] =
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, one]) => [name, text(one)])
      : text(value)
          .split(/[;；,，]/)
          .map((part) => {
            const [, name = 'option', one = part] = /^([^:：=]+)[:：=](.+)$/.exec(part) ?? []
            return [name.trim(), one.trim()]
          })
  return Object.fromEntries(pairs.filter(([name, one]) => one !== '' && name.length <= 60).slice(0, PARTS))
}

function addressOf(told: Fields): Address {
  const name = text(told.name)
  const phone = text(told.phone)
  const lines = Array.isArray(told.lines) ? list(told.lines) : [told.lines, told.more]
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    lines: lines.map((line) => text(line)).filter(Boolean),
    city: text(told.city),
    region: text(told.region),
    postcode: text(told.postcode),
    country: text(told.country),
  }
}

/** What was paid as it is told; where nothing is, the whole by the method that is named, if any. */
function paymentsOf(
  order: Fields,
  { total, at, isPaid }: { total: Money; at: string; isPaid: boolean },
  amount: (value: unknown, column: string) => Money,
): Pick<Order, 'methods' | 'payments'> {
  const told = list(order.payments).map((one) => fieldsOf('payment', one))
  if (told.length === 0) {
    const method = readMethod(text(order.method) || 'other')
    return { methods: [method], payments: isPaid ? [pay(method, total, at)] : [] }
  }
  const methods = new Map<string, PaymentMethod>()
  const payments = told.map((one): Payment => {
    const words = [text(one.method), text(one.masked)].filter(Boolean).join(' ')
    const method = readMethod(words || 'other', text(one.id) || undefined)
    if (!methods.has(method.id)) methods.set(method.id, method)
    const kind = /refund|退/i.test(text(one.kind)) ? 'refund' : 'payment'
    return { ...pay(method, amount(one.amount, 'payments.amount'), readTime(one.at) ?? at), kind }
  })
  return { methods: [...methods.values()], payments }
}

const pay = ({ id }: PaymentMethod, amount: Money, at: string): Payment => ({
  ...({ kind: 'payment', methodId: id, amount, at, actionId: null } as const),
})

function shipmentsOf(order: Fields, lines: readonly OrderLine[]): Shipment[] {
  const all = lines.map(({ id }) => id)
  const told = list(order.shipments).map((one) => fieldsOf('shipment', one))
  const given = told.length > 0 ? told : [{ carrier: order.carrier, tracking: order.tracking }]
  return given
    .filter(({ tracking }) => text(tracking) !== '')
    .map(({ carrier, tracking, lines: own, events }) => ({
      carrier: text(carrier),
      tracking: text(tracking),
      lines: Array.isArray(own) ? list(own).map((one) => text(one)) : all,
      events: list(events).flatMap((event) => {
        const { at, text: words } = (event ?? {}) as { at?: unknown; text?: unknown }
        const time = readTime(at)
        const said = titleOf({ title: words })
        return time && said ? [{ at: time, text: said }] : []
      }),
    }))
}

function contactsOf(values: readonly unknown[], tell: Tell): string[] {
  const found = new Set<string>()
  for (const value of values.flatMap((one) => (Array.isArray(one) ? one : text(one, 1_000).split(/[;,，；\n]/)))) {
    const contact = text(value)
    if (contact === '') continue
    const isKnown = contact.includes('@') ? /^\S+@\S+\.\S+$/.test(contact) : contact.replace(/\D/g, '').length >= 7
    if (isKnown) found.add(contact)
    else tell('ORDER_CONTACT_UNREADABLE')
  }
  if (found.size === 0) tell('ORDER_CONTACT_MISSING')
  return [...found]
}
