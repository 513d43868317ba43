import { useEffect, useState } from 'preact/hooks'
import { tell } from './events.js'
import { keep, recall } from './keeping.js'
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

export const cart = {
  /** The newest stands first; more of the same adds up. */
  add(line: CartLine): void {
    const before = lines.find((each) => isSame(each, line.productId, line.variantId))
    const quantity = Math.min(most, (before?.quantity ?? 0) + line.quantity)
    set([{ ...before, ...line, quantity }, ...lines.filter((each) => each !== before)])
    tell({
      type: 'cart-added',
      productId: line.productId,
      ...(line.variantId ? { variantId: line.variantId } : {}),
      quantity: line.quantity,
      ...(line.price ? { price: line.price } : {}),
    })
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
  clear(): void {
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
