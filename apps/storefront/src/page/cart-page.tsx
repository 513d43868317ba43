import { useState } from 'preact/hooks'
import { api } from '../api.js'
import { inLanguage } from '../bilingual.js'
import { type CartLine, cart, useCart } from '../cart.js'
import { formatMoney } from '../money.js'
import { Icon } from '../part/icon.js'
import { QuantityField } from '../part/quantity-field.js'
import { Shelf } from '../part/shelf.js'
import { Notice } from '../part/states.js'
import { productAddress } from '../product-id.js'
import { useSurroundings } from '../surroundings.js'
import { fill } from '../words.js'

/** As the shop's shipping document says, in fen. */
const freeFrom = 199_00
const shippingFee = 12_00

export function CartPage() {
  const { words } = useSurroundings()
  const lines = useCart()
  const [isPlaced, setPlaced] = useState(false)
  if (isPlaced)
    return (
      <Notice icon="check" title={words.thanks} text={words.thanksText}>
        <a class="button" href="/">
          {words.goHome}
        </a>
      </Notice>
    )
  if (lines.length === 0)
    return (
      <Notice icon="bag" title={words.cartEmpty} text={words.cartEmptyText}>
        <a class="button" href="/search">
          {words.startShopping}
        </a>
      </Notice>
    )
  return (
    <div class="wide cart-page">
      <h1>{words.cart}</h1>
      <ul class="cart-lines">
        {lines.map((line) => (
          <Line key={`${line.productId} ${line.variantId}`} line={line} />
        ))}
      </ul>
      <Summary
        lines={lines}
        onOrder={() => {
          cart.order()
          setPlaced(true)
        }}
      />
      <Together lines={lines} />
    </div>
  )
}

/** What is often ordered with what was put in last. */
function Together({ lines }: { lines: readonly CartLine[] }) {
  const { words } = useSurroundings()
  const inCart = new Set(lines.map(({ productId }) => productId))
  const { productId } = lines[lines.length - 1]
  return (
    <Shelf
      name={`together ${productId}`}
      title={words.boughtTogether}
      load={async (to, signal) => {
        const list = await api.recommend('bought-together', productId, 10, to, signal)
        return { ...list, items: list.items.filter(({ id }) => !inCart.has(id)) }
      }}
    />
  )
}

function Line({ line }: { line: CartLine }) {
  const { language, words } = useSurroundings()
  const address = productAddress(line.productId)
  return (
    <li class="cart-line">
      <a href={address} tabIndex={-1} class="cart-picture">
        {line.image && <img src={line.image} alt={inLanguage(line.title, language)} width="96" height="120" />}
      </a>
      <div class="cart-text">
        <a class="cart-title" href={address}>
          {inLanguage(line.title, language)}
        </a>
        <p class="quiet">{line.options.map((option) => inLanguage(option, language)).join(' · ')}</p>
        <div class="cart-tools">
          <QuantityField value={line.quantity} onChange={(quantity) => cart.change(line, quantity)} />
          <button type="button" class="text-button" onClick={() => cart.change(line, 0)}>
            <Icon name="trash" size={16} />
            {words.remove}
          </button>
        </div>
      </div>
      <p class="cart-price">
        {line.price
          ? formatMoney({ ...line.price, amount: line.price.amount * line.quantity }, language)
          : words.priceUnknown}
      </p>
    </li>
  )
}

function Summary({ lines, onOrder }: { lines: readonly CartLine[]; onOrder: () => void }) {
  const { language, words } = useSurroundings()
  const currency = lines.find((line) => line.price)?.price?.currency ?? 'CNY'
  const subtotal = lines.reduce((sum, line) => sum + (line.price?.amount ?? 0) * line.quantity, 0)
  const shipping = subtotal >= freeFrom ? 0 : shippingFee
  const money = (amount: number) => formatMoney({ amount, currency }, language)
  return (
    <aside class="cart-summary">
      <div class="free-bar">
        <p>{shipping === 0 ? words.isFree : fill(words.toFree, { amount: money(freeFrom - subtotal) })}</p>
        <progress max={freeFrom} value={Math.min(freeFrom, subtotal)} aria-label={words.shipping} />
      </div>
      <dl>
        <dt>{words.subtotal}</dt>
        <dd>{money(subtotal)}</dd>
        <dt>{words.shipping}</dt>
        <dd>{shipping === 0 ? words.free : money(shipping)}</dd>
        <dt class="is-total">{words.total}</dt>
        <dd class="is-total">{money(subtotal + shipping)}</dd>
      </dl>
      <button type="button" class="button is-large is-full" onClick={onOrder}>
        {words.checkout}
      </button>
      <p class="quiet">{words.demoNote}</p>
    </aside>
  )
}
