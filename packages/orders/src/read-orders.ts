import { fromMajor, type Problem, type Read } from '@elmo-chat/kernel'
import { z } from 'zod'
import { type Address, ORDER_STATUSES, type Order } from './types.js'

/** An order as it was delivered, with what proves whose it is. */
export interface ReadOrder {
  readonly order: Order
  /** E-mail addresses and phone numbers: personal data, to be sealed before it is kept. */
  readonly contacts: readonly string[]
}

/** How many orders one delivery may bring. */
export const ORDER_LIMIT = 10_000

const money = z
  .string()
  .regex(/^\d{1,12}(?:\.\d{1,3})? [A-Z]{3}$/, 'an amount and a currency, like "19.99 USD"')
  .transform((text) => {
    const [amount, currency] = text.split(' ')
    return fromMajor(Number(amount), currency)
  })

const short = z.string().trim().min(1).max(200)
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

const address = z
  .object({
    name: short.optional(),
    lines: z.array(short).min(1).max(5),
    city: short,
    region: short.optional(),
    postal_code: short.optional(),
    country: short,
  })
  .transform(
    ({ postal_code, ...rest }): Address => ({
      ...rest,
      ...(postal_code === undefined ? {} : { postalCode: postal_code }),
    }),
  )

const row = z.object({
  id: short,
  customer: z.object({ id: short, email: z.email().optional(), phone: short.optional() }),
  placed_at: time,
  status: z.enum(ORDER_STATUSES),
  lines: z
    .array(
      z.object({
        id: short.optional(),
        product_id: short,
        variant_id: short,
        title: short,
        options: z.record(short, short).default({}),
        quantity: z.int().min(1).max(10_000).default(1),
        price: money,
      }),
    )
    .min(1)
    .max(500),
  shipping: money.optional(),
  discount: money.optional(),
  address: address.optional(),
  payments: z
    .array(
      z.object({
        kind: z.enum(['payment', 'refund']).default('payment'),
        method: short,
        amount: money,
        at: time.optional(),
      }),
    )
    .max(100)
    .default([]),
  shipments: z
    .array(
      z.object({
        carrier: short.optional(),
        tracking: short,
        shipped_at: time.optional(),
        delivered_at: time.optional(),
        expected_at: time.optional(),
      }),
    )
    .max(100)
    .default([]),
})

/**
 * Reads orders from JSON Lines or a JSON array, in our own form (docs/guide/orders.md). A row that cannot be read is named with its
 * place, the others are kept; of two with one number the later counts.
 */
export function readOrders(text: string): Read<ReadOrder[]> {
  const problems: Problem[] = []
  const read = new Map<string, ReadOrder>()
  for (const [number, entry] of entriesOf(text, problems)) {
    if (read.size >= ORDER_LIMIT) {
      problems.push(tooMany(number))
      break
    }
    const parsed = row.safeParse(entry)
    if (!parsed.success) {
      problems.push(unreadable(number, parsed.error.issues[0]))
      continue
    }
    const mixed = currenciesOf(parsed.data)
    if (mixed.length > 1) problems.push(mixedCurrencies(number, mixed))
    else read.set(parsed.data.id, readOrder(parsed.data, mixed[0]))
  }
  return { value: [...read.values()], problems }
}

function* entriesOf(text: string, problems: Problem[]): Generator<[number, unknown]> {
  if (text.trimStart().startsWith('[')) {
    try {
      yield* (JSON.parse(text) as unknown[]).map((entry, place): [number, unknown] => [place + 1, entry])
    } catch {
      problems.push(notJson(1))
    }
    return
  }
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    try {
      yield [place + 1, JSON.parse(line)]
    } catch {
      problems.push(notJson(place + 1))
    }
  }
}

type Row = z.infer<typeof row>

function currenciesOf({ lines, shipping, discount, payments }: Row): string[] {
  const amounts = [...lines.map(({ price }) => price), ...payments.map(({ amount }) => amount)]
  return [...new Set([...amounts, shipping, discount].flatMap((each) => (each ? [each.currency] : [])))]
}

function readOrder(delivered: Row, currency: string): ReadOrder {
  const { id, customer, placed_at, status, lines, shipping, discount, payments, shipments } = delivered
  const none = { amount: 0, currency }
  return {
    order: {
      id,
      customerId: customer.id,
      placedAt: placed_at,
      status,
      lines: lines.map(({ id: lineId, product_id, variant_id, ...line }, place) => ({
        ...line,
        id: lineId ?? String(place + 1),
        productId: product_id,
        variantId: variant_id,
      })),
      shipping: shipping ?? none,
      discount: discount ?? none,
      ...(delivered.address ? { address: delivered.address } : {}),
      payments: payments.map(({ method, ...payment }) => ({ ...payment, methodId: method })),
      shipments: shipments.map(({ shipped_at, delivered_at, expected_at, ...shipment }) => ({
        ...shipment,
        ...(shipped_at ? { shippedAt: shipped_at } : {}),
        ...(delivered_at ? { deliveredAt: delivered_at } : {}),
        ...(expected_at ? { expectedAt: expected_at } : {}),
      })),
      requests: [],
      actions: [],
      version: 1,
    },
    contacts: [customer.email, customer.phone].filter((contact) => contact !== undefined),
  }
}

const notJson = (at: number): Problem => ({
  code: 'ORDER_NOT_JSON',
  severity: 'error',
  message: { en: `Line ${at} is not JSON.`, zh: `第 ${at} 行不是 JSON。` },
  remedy: { en: 'Write one order a line, as a JSON object.', zh: '每行写一个订单，使用 JSON 对象。' },
  place: { row: at },
})

const tooMany = (at: number): Problem => ({
  code: 'ORDERS_TOO_MANY',
  severity: 'error',
  message: { en: `Only the first ${ORDER_LIMIT} orders were read.`, zh: `只读取了前 ${ORDER_LIMIT} 个订单。` },
  remedy: { en: 'Send the rest in another request.', zh: '请把其余订单放到另一个请求中。' },
  place: { row: at },
})

const mixedCurrencies = (at: number, found: readonly string[]): Problem => ({
  code: 'ORDER_CURRENCIES_MIXED',
  severity: 'error',
  message: { en: `Order ${at} has several currencies.`, zh: `第 ${at} 个订单使用了多种货币。` },
  remedy: { en: 'Give all amounts of one order in one currency.', zh: '同一订单的金额请使用同一种货币。' },
  place: { row: at, value: found.join(', ') },
})

function unreadable(at: number, { path, message }: z.core.$ZodIssue): Problem {
  const column = path.join('.')
  return {
    code: 'ORDER_UNREADABLE',
    severity: 'error',
    message: {
      en: `Order ${at}: "${column}" cannot be read (${message}).`,
      zh: `第 ${at} 个订单：无法读取“${column}”（${message}）。`,
    },
    remedy: { en: 'Correct the field; the other orders were kept.', zh: '请修正该字段，其余订单已保留。' },
    place: { row: at, column },
  }
}
