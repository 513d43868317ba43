import type { ProductDetail } from '@elmo-chat/protocol'
import { api, ShopError } from './api.js'
import type { Language } from './surroundings.js'

/** The name under which the server keeps the demo shop's feed; its product addresses leave it out. */
const source = 'demo'

/** The product that an address names: by the demo shop's own short name, else by its full id. */
export async function productAt(name: string, language: Language, signal: AbortSignal): Promise<ProductDetail> {
  if (name.includes('~')) return api.product(name, language, signal)
  try {
    return await api.product(`${source}~${name}`, language, signal)
  } catch (error) {
    if (error instanceof ShopError && error.status === 404) return api.product(name, language, signal)
    throw error
  }
}

/** Where a product's page is. */
export function productAddress(id: string): string {
  const name = id.startsWith(`${source}~`) ? id.slice(source.length + 1) : id
  return `/products/${encodeURIComponent(name)}`
}
