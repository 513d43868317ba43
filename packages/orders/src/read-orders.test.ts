import { describe, expect, test } from 'vitest'
import { apply, ORDER_PROBLEMS, type Order, readOrders, redelivered } from './index.js'

const read = (text: string) => readOrders(text, { currency: 'CNY' })
const placed = { number: 'EM20261107-1234', placed_at: '2026-11-07T10:30:00+08:00', email: 'lin@example.com' }
const line = { product_id: 'mug', sku: 'mug-white', title: 'Mug', price: '59.00', quantity: 2 }
const jsonLine = (fields: object) => JSON.stringify({ ...placed, status: 'paid', lines: [line], ...fields })

describe('orders are read', () => {
  test('from JSON, with money, contacts, address, payments and parcels', () => {
    const { value, problems } = read(
      jsonLine({
        customer: { id: 'lin', phone: '138 1234 5678' },
        status: 'fulfilled',
        shipping: 10,
        discount: { amount: 1_000, currency: 'CNY' },
        address: { name: '林晓', lines: ['松江路 8 号'], city: '杭州', province: '浙江', zip: '310000', country: 'CN' },
        payments: [{ method: 'Visa 4111 1111 1111 9212', amount: '118.00 CNY' }],
        shipments: [{ carrier: '顺丰', tracking_number: 'SF1', events: [{ at: '2026-11-08', text: '已揽收' }] }],
      }),
    )
    expect(problems).toEqual([])
    expect(value[0].contacts).toEqual(['lin@example.com', '138 1234 5678'])
    expect(value[0].order).toMatchObject({
      ...{ id: 'EM20261107-1234', customerId: 'lin', placedAt: '2026-11-07T02:30:00.000Z', status: 'shipped' },
      lines: [{ id: '1', productId: 'mug', variantId: 'mug-white', quantity: 2, price: { amount: 5_900 } }],
      address: { region: '浙江', postcode: '310000' },
      methods: [{ kind: 'card', masked: 'Visa •••• 9212' }],
      payments: [{ kind: 'payment', amount: { amount: 11_800, currency: 'CNY' } }],
      shipments: [{ carrier: '顺丰', tracking: 'SF1', lines: ['1'], events: [{ text: { en: '已揽收' } }] }],
      total: { amount: 11_800 },
    })
  })

  test.each([
    ['已付款', 'pending'],
    ['In Progress', 'processed'],
    ['已发货', 'shipped'],
    ['fulfilled', 'shipped'],
    ['交易成功', 'delivered'],
    ['Canceled', 'cancelled'],
    ['refunded', 'returned'],
  ])('with the status "%s" as %s', (status, expected) => {
    expect(read(jsonLine({ status })).value[0].order.status).toBe(expected)
  })

  test('from a table with one line item a row, in Chinese', () => {
    const { value, problems } = read(
      [
        '订单号,下单时间,订单状态,手机号,商品名称,货号,规格,数量,单价,运费,收货人,详细地址,城市,支付方式,快递单号',
        'A-1,2026-11-07 10:30,已发货,13812345678,亚麻衬衫,shirt-s,"颜色：蓝色；尺码：S",1,¥279.00,0,林晓,松江路 8 号,杭州,支付宝,SF1',
        'A-1,,,,白瓷杯,mug,,2,59,,,,,,',
      ].join('\r\n'),
    )
    expect(problems).toEqual([])
    expect(value).toHaveLength(1)
    expect(value[0].order).toMatchObject({
      lines: [{ options: { 颜色: '蓝色', 尺码: 'S' } }, { title: { zh: '白瓷杯' }, quantity: 2 }],
      ...{
        address: { name: '林晓', lines: ['松江路 8 号'] },
        methods: [{ kind: 'alipay' }],
        total: { amount: 39_700 },
      },
      shipments: [{ tracking: 'SF1', lines: ['1', '2'] }],
    })
  })

  test('as a common shop system exports them', () => {
    const { value } = read(
      [
        'Name,Email,Financial Status,Fulfillment Status,Currency,Shipping,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Name,Shipping City,Payment Method',
        '#1001,ana@example.com,paid,fulfilled,USD,5.00,24.99,2026-11-07 10:30:00 -0500,1,Mug,19.99,MUG-W,Ana,Oslo,PayPal',
      ].join('\n'),
    )
    expect(value[0].order).toMatchObject({
      ...{
        id: '#1001',
        status: 'shipped',
        placedAt: '2026-11-07T15:30:00.000Z',
        address: { name: 'Ana', city: 'Oslo' },
      },
      ...{ methods: [{ kind: 'paypal' }], total: { amount: 2_499, currency: 'USD' } },
    })
  })

  test('though three of five are wrong: each is named with its row, and what to do', () => {
    const { value, problems } = read(
      [
        jsonLine({ number: 'A-1' }),
        jsonLine({ number: 'A-2', status: 'teleported' }),
        '{"number": "A-3", ',
        jsonLine({ number: 'A-4', lines: [{ ...line, price: 'cheap' }] }),
        jsonLine({ number: 'A-5' }),
      ].join('\n'),
    )
    expect(value.map(({ order }) => order.id)).toEqual(['A-1', 'A-5'])
    expect(problems.map(({ code, place }) => [code, place?.row, place?.value])).toEqual([
      ['ORDER_STATUS_UNKNOWN', 2, 'teleported'],
      ['ORDER_MALFORMED', 3, undefined],
      ['ORDER_AMOUNT_UNREADABLE', 4, 'cheap'],
    ])
    for (const { remedy } of Object.values(ORDER_PROBLEMS)) expect(remedy.en && remedy.zh).toBeTruthy()
  })

  test('with what is untidy told, but not the contacts themselves', () => {
    const untidy = jsonLine({ email: 'lin at home', status: 'delivered', total: '1.00' })
    const { value, problems } = read(untidy)
    expect(value).toHaveLength(1)
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'ORDER_CONTACT_MISSING',
      'ORDER_CONTACT_UNREADABLE',
      'ORDER_DELIVERY_TIME_MISSING',
      'ORDER_TOTAL_DIFFERS',
    ])
    expect(JSON.stringify(problems)).not.toContain('lin at home')
    expect(read(jsonLine({ shipping: '5.00 USD' })).problems[0].code).toBe('ORDER_CURRENCIES_MIXED')
    expect(read('').problems[0].code).toBe('ORDERS_EMPTY')
    expect(read('["a", 1, null]').problems).toHaveLength(3)
  })

  test('without a payment where nothing was paid', () => {
    expect(read(jsonLine({ status: '待付款' })).value[0].order).toMatchObject({ status: 'pending', payments: [] })
  })
})

describe('an order that is delivered again', () => {
  const at = '2026-11-08T00:00:00.000Z'
  const act = { orderId: placed.number, at }
  const told = (status: string) => read(jsonLine({ status })).value[0].order
  const asked = (kept: Order) =>
    apply({ ...act, id: 'r', type: 'request-return', lines: ['1'], reason: 'too-small', methodId: 'other' }, kept, {
      ...{ amount: 11_800, currency: 'CNY' },
    })

  test('keeps what its customer asked for and what was done', () => {
    const again = redelivered(asked(told('delivered')), told('delivered'))
    expect(again).toMatchObject({ status: 'return-requested', requests: [{ id: 'r' }], applied: ['r'] })
    expect(again.timeline.some(({ actionId }) => actionId === 'r')).toBe(true)
    expect(redelivered(again, told('returned'))).toMatchObject({
      status: 'returned',
      requests: [{ state: 'approved' }],
    })
    const refused = apply({ ...act, id: 'd', type: 'decide-request', requestId: 'r', approved: false }, again)
    expect(refused).toMatchObject({ status: 'delivered', requests: [{ state: 'refused' }] })
  })

  test('stays cancelled until the shop sends it all the same', () => {
    const cancelled = apply({ ...act, id: 'c', type: 'cancel', reason: 'x' }, told('paid'))
    const again = redelivered(cancelled, told('processing'))
    expect(again.status).toBe('cancelled')
    expect(again.payments.map(({ kind }) => kind)).toEqual(['payment', 'refund'])
    expect(redelivered(cancelled, told('shipped')).status).toBe('shipped')
  })

  test('keeps an address that was changed here until it is sent', () => {
    const address = { ...told('paid').address, city: '宁波' }
    const changed = apply({ ...act, id: 'a', type: 'change-address', address }, told('paid'))
    expect(redelivered(changed, told('paid')).address.city).toBe('宁波')
    expect(redelivered(changed, told('shipped')).address.city).toBe('')
  })
})
