import type { Shop } from '../shop.js'

const kept = new WeakMap<Shop, readonly string[]>()

/** What a shop's products and brands are called; read once for each state of the catalogue. */
export function shopNames(shop: Shop): readonly string[] {
  const before = kept.get(shop)
  if (before) return before
  const names = new Set<string>()
  for (let at = 0; at < shop.index.size; at++) {
    const { title, brand } = shop.index.productAt(at)
    names.add(title)
    if (brand) names.add(brand)
  }
  const all = [...names]
  kept.set(shop, all)
  return all
}
