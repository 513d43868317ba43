import { demoCurrency } from './brand.js'
import { buildProducts } from './build-products.js'
import { colors } from './words/colors.js'

const DAY = 86_400_000

interface Customer {
  readonly id: string
  readonly email: string
  readonly phone: string
  readonly address: Readonly<Record<string, unknown>>
}

const lin: Customer = {
  id: 'lin',
  ...{ email: 'lin@example.com', phone: '13800001234' },
  address: { name: '林晓', lines: ['松江路 8 号'], city: '杭州', region: '浙江', postcode: '310000', country: 'CN' },
}
const ana: Customer = {
  id: 'ana',
  ...{ email: 'ana@example.com', phone: '+44 7700 900123' },
  address: { name: 'Ana Reed', lines: ['8 Quay Street'], city: 'Bristol', postcode: 'BS1 4DJ', country: 'GB' },
}

interface Sketch {
  readonly number: string
  readonly by: Customer
  readonly status: 'pending' | 'shipped' | 'delivered'
  /** Days ago: when it was placed and, where it was, delivered. */
  readonly placed: number
  readonly delivered?: number
  readonly method: string
  /** Which variant of which product: the first in stock, of that size where one is named. */
  readonly items: readonly { readonly product: string; readonly size?: string; readonly quantity?: number }[]
}

const sketches: readonly Sketch[] = [
  {
    ...{ number: 'EM-1001', by: lin, status: 'delivered', placed: 9, delivered: 5, method: '支付宝' },
    items: [
      { product: 'sea-breeze-linen-shirt', size: 'S' },
      { product: 'before-the-rain-ceramic-mug', quantity: 2 },
    ],
  },
  {
    ...{ number: 'EM-1002', by: lin, status: 'pending', placed: 0.1, method: '微信支付' },
    items: [{ product: 'first-snow-leather-sneakers', size: '37' }],
  },
  {
    ...{ number: 'EM-1003', by: lin, status: 'delivered', placed: 9, delivered: 5, method: '支付宝' },
    items: [{ product: 'dune-nylon-swimsuit', size: 'S' }],
  },
  {
    ...{ number: 'EM-2001', by: ana, status: 'shipped', placed: 3, method: 'Visa 4000 0000 0000 9212' },
    items: [{ product: 'south-window-down-jacket', size: 'M' }],
  },
  {
    ...{ number: 'EM-2002', by: ana, status: 'delivered', placed: 70, delivered: 64, method: 'PayPal' },
    items: [{ product: 'homeward-scarf' }],
  },
  {
    ...{ number: 'EM-2003', by: ana, status: 'delivered', placed: 6, delivered: 2, method: 'PayPal' },
    items: [{ product: 'camellia-nylon-backpack' }],
  },
  {
    ...{ number: 'EM-2004', by: ana, status: 'delivered', placed: 21, delivered: 18, method: 'PayPal' },
    items: [{ product: 'first-snow-leather-sneakers', size: '38' }, { product: 'homeward-scarf' }],
  },
]

/**
 * Orders of the demo shop's two customers, in the form in which shops deliver theirs: one waits, one is on its way, the others
 * were delivered: one of them long ago, one of swimwear, which does not come back, and one that comes back for a fault alone.
 *
 * @param now milliseconds since 1970, from which they are counted back
 */
export function demoOrders(now: number): readonly Readonly<Record<string, unknown>>[] {
  const products = new Map(buildProducts().map((product) => [product.id, product]))
  const time = (daysAgo: number) => new Date(now - daysAgo * DAY).toISOString()
  return sketches.map(({ number, by, status, placed, delivered, method, items }) => ({
    number,
    customer: { id: by.id, email: by.email, phone: by.phone },
    placed_at: time(placed),
    ...(status === 'pending' ? {} : { shipped_at: time(placed - 1) }),
    ...(delivered === undefined ? {} : { delivered_at: time(delivered) }),
    status,
    currency: demoCurrency,
    payment_method: method,
    address: by.address,
    ...(status === 'pending' ? {} : { carrier: '顺丰速运 SF Express', tracking: `SF${number.slice(3)}0027` }),
    lines: items.map(({ product: id, size, quantity = 1 }) => {
      const product = products.get(id)!
      const inStock = product.variants.filter(({ stock }) => stock > 0)
      const variant = inStock.find((one) => one.size === size) ?? inStock[0]
      const color = colors[variant.color]
      return {
        product_id: id,
        variant_id: variant.id,
        title: product.title,
        options: { color: `${color.zh} ${color.en}`, ...(variant.size ? { size: variant.size } : {}) },
        quantity,
        price: { amount: product.price, currency: demoCurrency },
      }
    }),
  }))
}
