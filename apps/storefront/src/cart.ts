import { useEffect, useState } from 'preact/hooks'
import { freshId, tell } from './events.js'
import { keep, recall } from './keeping.js'
import { ledTo } from './led-by.js'
import type { Money } from './money.js'

export interface CartLine {
  readonly productId: string
  readonly variantId: string | null
  readonly title: string
  /** Values of the options in their order, as the shop writes them. */
  readonly options: readonly string[]
  readonly price: Money | null
  readonly image: string | null
  readonly url: string | null
  readonly quantity: number
  /** The list that led to the product, and its place there. */
  readonly impressionId?: string
  readonly rank?: number
}

const place = 'alderbay-cart'
const most = 99
const listeners = new Set<() => void>()

function read(): CartLine[] {
  try {
    const kept: unknown = JSON.parse(recall(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isLine) : []
  } catch {
    return []
  }
}

const isLine = (line: unknown): line is CartLine =>
  typeof line === 'object' && line !== null && 'productId' in line && 'title' in line && 'quantity' in line

let lines: readonly CartLine[] = read()

function set(next: readonly CartLine[]): void {
  lines = next
  keep(place, JSON.stringify(next))
  for (const listener of listeners) listener()
}

const isSame = (line: CartLine, productId: string, variantId: string | null) =>
  line.productId === productId && line.variantId === variantId

/** A line as events tell it. */
const told = ({ productId, variantId, quantity, price, impressionId, rank }: CartLine) => ({
  productId,
  ...(variantId ? { variantId } : {}),
  quantity,
  ...(price ? { price } : {}),
  ...(impressionId ? { impressionId } : {}),
  ...(rank ? { rank } : {}),
})

export const cart = {
  /** The newest stands first; more of the same adds up. */
  add(added: CartLine): void {
    const line = { ...ledTo(added.productId), ...added }
    const before = lines.find((each) => isSame(each, line.productId, line.variantId))
    const quantity = Math.min(most, (before?.quantity ?? 0) + line.quantity)
    set([{ ...before, ...line, quantity }, ...lines.filter((each) => each !== before)])
    tell({ type: 'cart-added', ...told(line) })
  },
  change(line: CartLine, quantity: number): void {
    if (quantity < 1) {
      set(lines.filter((each) => each !== line))
      tell({
        type: 'cart-removed',
        productId: line.productId,
        ...(line.variantId ? { variantId: line.variantId } : {}),
      })
    } else set(lines.map((each) => (each === line ? { ...each, quantity: Math.min(most, quantity) } : each)))
  },
  /** Completes a line that came without picture and options. */
  complete(productId: string, variantId: string | null, rest: Partial<CartLine>): void {
    set(lines.map((each) => (isSame(each, productId, variantId) ? { ...each, ...rest } : each)))
  },
  /** What is in the cart is ordered; then it is empty. */
  order(): void {
    const orderId = freshId()
    for (const line of lines) tell({ type: 'order-placed', orderId, ...told(line) })
    set([])
  },
}

export function useCart(): readonly CartLine[] {
  const [, redraw] = useState(0)
  useEffect(() => {
    const listener = () => redraw((count) => count + 1)
    // Another tab of the same shop may change it too.
    const follow = (event: StorageEvent) => {
      if (event.key !== place) return
      lines = read()
      listener()
    }
    listeners.add(listener)
    addEventListener('storage', follow)
    return () => {
      listeners.delete(listener)
      removeEventListener('storage', follow)
    }
  }, [])
  return lines
}
