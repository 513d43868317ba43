import { keep, recall } from './keeping.js'

/** The list in which a product was clicked, and its place there, from 1. */
export interface LedBy {
  readonly impressionId: string
  readonly rank: number
}

const place = 'alderbay-led-by'
const most = 50

function read(): [productId: string, by: LedBy][] {
  try {
    const kept: unknown = JSON.parse(recall(place) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** Remembers which list led to a product, so that the cart and the order can say so. */
export function rememberLed(productId: string, by: LedBy): void {
  const others = read().filter(([id]) => id !== productId)
  keep(place, JSON.stringify([[productId, by], ...others].slice(0, most)))
}

/** The list that led to a product last; empty where none did. */
export function ledTo(productId: string): LedBy | Record<string, never> {
  return read().find(([id]) => id === productId)?.[1] ?? {}
}
