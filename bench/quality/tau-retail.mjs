// Measures whether the write actions of the training tasks of tau-bench retail, run as order actions under its policy, end
// in the exact final state of the database. The tasks' own actions are replayed: no customer is simulated and nothing is
// understood. The reference is a plain replay on the raw records, written from the policy's text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { apply, applyToCustomer, defaultPolicy, mayDo, settle } from '@elmo-chat/orders'
import { report } from '../harness/report.mjs'

const folder = process.env.ELMO_BENCH_DATA
if (!folder) {
  console.log('skipped: set ELMO_BENCH_DATA to the folder of the benchmark data')
  process.exit(0)
}
const read = (name) => JSON.parse(gunzipSync(readFileSync(join(folder, 'tau-bench-retail', `${name}.json.gz`))))
const raw = read('tau2.db')
const tasks = read('tau2.tasks.train')

const CURRENCY = 'USD'
const AT = '2026-01-01T00:00:00.000Z'
const money = (major) => ({ amount: Math.round(major * 100), currency: CURRENCY })
const KINDS = { credit_card: 'card', gift_card: 'gift-card', paypal: 'paypal' }
const WRITES = new Set([
  'cancel_pending_order',
  'exchange_delivered_order_items',
  'modify_pending_order_address',
  'modify_pending_order_items',
  'modify_pending_order_payment',
  'modify_user_address',
  'return_delivered_order_items',
])

/** The benchmark's policy as data: no windows, two reasons to cancel, nothing after the lines were changed. */
const policy = {
  ...defaultPolicy,
  exceptions: [],
  rules: Object.fromEntries(
    Object.entries(defaultPolicy.rules).map(([name, { days: _, ...rule }]) => [
      name,
      {
        ...rule,
        ...(name === 'cancel' ? { reasons: ['no longer needed', 'ordered by mistake'] } : {}),
        ...(rule.statuses.length === 1 && rule.statuses[0] === 'pending' ? { untilChanged: true } : {}),
      },
    ]),
  ),
}

const addressOf = ({ address1, address2, city, state, zip, country }) => ({
  ...{ lines: [address1, address2], city, region: state, postcode: zip, country },
})
const methodOf = ({ id, source, balance, brand, last_four: last }) => ({
  ...{ id, kind: KINDS[source], masked: [brand ?? source, last].filter(Boolean).join(' ') },
  ...(balance === undefined ? {} : { balance: money(balance) }),
})

function importOrder(record) {
  const lines = record.items.map(({ name, product_id: productId, item_id: variantId, price, options }, place) => ({
    ...{ id: String(place), productId, variantId, title: { en: name, zh: name }, options, categories: [] },
    ...{ quantity: 1, price: money(price) },
  }))
  return {
    ...{ id: record.order_id, customerId: record.user_id, placedAt: AT, status: record.status, lines },
    address: addressOf(record.address),
    methods: [],
    payments: record.payment_history.map(({ transaction_type: kind, amount, payment_method_id: methodId }) => ({
      ...{ kind, methodId, amount: money(amount), at: AT, actionId: null },
    })),
    ...{ shipments: [], timeline: [], requests: [], promotions: [], applied: [], shipping: money(0) },
    total: money(lines.reduce((sum, { price }) => sum + price.amount, 0) / 100),
  }
}

const importCustomer = ({ user_id: id, name, address, payment_methods: methods }) => ({
  ...{ id, name: `${name.first_name} ${name.last_name}`, address: addressOf(address) },
  methods: Object.values(methods).map(methodOf),
})

const addressToRecord = ({ lines, city, region: state, postcode: zip, country }) => ({
  ...{ address1: lines[0], address2: lines[1], city, state, zip, country },
})

/** Writes what an order became in the benchmark's own names. */
function exportOrder(order, record, reason) {
  const itemsOf = ({ lines }) => lines.map((id) => record.items[Number(id)].item_id).sort()
  const back = order.requests.find(({ kind }) => kind === 'return')
  const swap = order.requests.find(({ kind }) => kind === 'exchange')
  return {
    ...record,
    status: order.changed && order.status === 'pending' ? 'pending (item modified)' : order.status.replace('-', ' '),
    address: addressToRecord(order.address),
    items: order.lines.map(({ variantId, price, options }, place) => ({
      ...record.items[place],
      ...{ item_id: variantId, price: price.amount / 100, options },
    })),
    payment_history: order.payments.map(({ kind, methodId, amount }) => ({
      ...{ transaction_type: kind, amount: amount.amount / 100, payment_method_id: methodId },
    })),
    ...(reason ? { cancel_reason: reason } : {}),
    ...(back ? { return_items: itemsOf(back), return_payment_method_id: back.methodId } : {}),
    ...(swap
      ? {
          exchange_items: itemsOf(swap),
          exchange_new_items: swap.replacements.map(({ variantId }) => variantId).sort(),
          exchange_payment_method_id: swap.methodId,
          exchange_price_difference: 0 - swap.amount.amount / 100,
        }
      : {}),
  }
}

const exportCustomer = (customer, record) => ({
  ...record,
  address: addressToRecord(customer.address),
  payment_methods: Object.fromEntries(
    customer.methods.map(({ id, balance }) => [
      id,
      { ...record.payment_methods[id], ...(balance ? { balance: balance.amount / 100 } : {}) },
    ]),
  ),
})

/** Each item's line; the second of two equal items is the second line. */
function linesOf(record, items) {
  const taken = new Set()
  return items.map((item) => {
    const place = record.items.findIndex(({ item_id: id }, at) => id === item && !taken.has(at))
    taken.add(place)
    return String(place)
  })
}

function toAction(name, args, id, record) {
  const base = { id, at: AT, orderId: args.order_id }
  const replacements = () => {
    const lines = linesOf(record, args.item_ids)
    return args.new_item_ids.map((item, place) => {
      const product = Object.values(raw.products).find(({ variants }) => variants[item])
      const { price, options, available } = product.variants[item]
      return {
        ...{ lineId: lines[place], productId: product.product_id, variantId: item, options, available },
        price: money(price),
      }
    })
  }
  const methodId = args.payment_method_id
  switch (name) {
    case 'cancel_pending_order':
      return { ...base, type: 'cancel', reason: args.reason }
    case 'return_delivered_order_items':
      return { ...base, type: 'request-return', lines: linesOf(record, args.item_ids), reason: 'unsaid', methodId }
    case 'exchange_delivered_order_items':
      return { ...base, type: 'request-exchange', replacements: replacements(), methodId }
    case 'modify_pending_order_items':
      return { ...base, type: 'change-lines', replacements: replacements(), methodId }
    case 'modify_pending_order_address':
      return { ...base, type: 'change-address', address: addressOf(args) }
    default:
      return { ...base, type: 'change-payment', method: methodOf(raw.users[record.user_id].payment_methods[methodId]) }
  }
}

/** Ours: from the imported records through policy and reducer, and back to records. */
function ours(writes) {
  const orders = new Map()
  const customers = new Map()
  const reasons = new Map()
  const refusals = []
  const customerOf = (id) => customers.get(id) ?? importCustomer(raw.users[id])
  writes.forEach(({ name, arguments: args }, place) => {
    if (name === 'modify_user_address') {
      const id = args.user_id
      const action = {
        id: String(place),
        at: AT,
        type: 'change-default-address',
        customerId: id,
        address: addressOf(args),
      }
      customers.set(id, applyToCustomer(action, customerOf(id)))
      return
    }
    const record = raw.orders[args.order_id]
    const order = orders.get(args.order_id) ?? importOrder(record)
    const customer = customerOf(order.customerId)
    const action = toAction(name, args, String(place), record)
    const verdict = mayDo(action, order, { policy, methods: customer.methods })
    if (!verdict.allowed) {
      refusals.push(`${name}: ${verdict.code}`)
      return
    }
    const after = apply(action, order, verdict.refund)
    if (action.type === 'cancel') reasons.set(order.id, action.reason)
    orders.set(order.id, after)
    customers.set(customer.id, settle(order, after, customer))
  })
  return {
    refusals,
    orders: Object.fromEntries(
      [...orders].map(([id, order]) => [id, exportOrder(order, raw.orders[id], reasons.get(id))]),
    ),
    users: Object.fromEntries([...customers].map(([id, customer]) => [id, exportCustomer(customer, raw.users[id])])),
  }
}

/** The reference: the raw records, changed as the policy's text says, in floating dollars rounded to cents. */
function reference(writes) {
  const orders = {}
  const users = {}
  const round = (amount) => Math.round(amount * 100) / 100
  for (const { name, arguments: args } of writes) {
    const { order_id: id, payment_method_id: method } = args
    if (name === 'modify_user_address') {
      const { user_id: user, ...address } = args
      users[user] ??= structuredClone(raw.users[user])
      users[user].address = address
      continue
    }
    orders[id] ??= structuredClone(raw.orders[id])
    const order = orders[id]
    users[order.user_id] ??= structuredClone(raw.users[order.user_id])
    const methods = users[order.user_id].payment_methods
    const move = (kind, amount, to) => {
      order.payment_history.push({ transaction_type: kind, amount, payment_method_id: to })
      if (methods[to].source === 'gift_card')
        methods[to].balance = round(methods[to].balance + (kind === 'refund' ? amount : -amount))
    }
    const variantOf = (item) =>
      Object.values(raw.products)
        .map(({ variants }) => variants[item])
        .find(Boolean)
    const differenceOf = () =>
      round(
        args.new_item_ids.reduce((sum, item) => sum + variantOf(item).price, 0) -
          args.item_ids.reduce((sum, item) => sum + order.items.find((one) => one.item_id === item).price, 0),
      )
    if (name === 'cancel_pending_order') {
      Object.assign(order, { status: 'cancelled', cancel_reason: args.reason })
      for (const paid of [...order.payment_history]) move('refund', paid.amount, paid.payment_method_id)
    } else if (name === 'return_delivered_order_items') {
      Object.assign(order, { status: 'return requested', return_items: [...args.item_ids].sort() })
      order.return_payment_method_id = method
    } else if (name === 'exchange_delivered_order_items') {
      Object.assign(order, { status: 'exchange requested', exchange_items: [...args.item_ids].sort() })
      Object.assign(order, { exchange_new_items: [...args.new_item_ids].sort(), exchange_payment_method_id: method })
      order.exchange_price_difference = differenceOf()
    } else if (name === 'modify_pending_order_items') {
      const difference = differenceOf()
      args.item_ids.forEach((item, place) => {
        const line = order.items.find((one) => one.item_id === item)
        const { item_id, price, options } = variantOf(args.new_item_ids[place])
        Object.assign(line, { item_id, price, options })
      })
      order.status = 'pending (item modified)'
      if (difference !== 0) move(difference > 0 ? 'payment' : 'refund', Math.abs(difference), method)
    } else if (name === 'modify_pending_order_address') {
      const { order_id: _, ...address } = args
      order.address = address
    } else {
      const paid = order.payment_history[0]
      move('payment', paid.amount, method)
      move('refund', paid.amount, paid.payment_method_id)
    }
  }
  return { orders, users }
}

const merged = ({ orders, users }) => ({ orders: { ...raw.orders, ...orders }, users: { ...raw.users, ...users } })
let withWrites = 0
let expressed = 0
let exact = 0
const others = []
for (const { id, evaluation_criteria: wanted } of tasks) {
  const writes = (wanted.actions ?? []).filter(({ name }) => WRITES.has(name))
  const result = ours(writes)
  const isExact = isDeepStrictEqual(merged(result), merged(reference(writes)))
  if (writes.length > 0) withWrites++
  if (result.refusals.length === 0) expressed++
  if (isExact) exact++
  else others.push(`${id}: ${result.refusals.join(', ') || 'another final state'}`)
}
report('tau-retail', [
  {
    ...{ tasks: tasks.length, 'with writes': withWrites, expressed, 'exact final state': exact },
    // A database that nobody touches is right where the task writes nothing.
    'exact without any action': tasks.length - withWrites,
    others: others.join('; '),
  },
])
