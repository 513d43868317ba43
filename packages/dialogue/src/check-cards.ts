import type { Money } from '@elmo-chat/kernel'
import { formatMoney, type Language } from '@elmo-chat/kernel'
import type { Block, Claim, OutfitPart, ProductItem } from '@elmo-chat/protocol'
import { checkFact, isSameValue } from './claims.js'
import type { FactSource, FoundFact } from './types.js'
import { variantSubject } from './variant-subject.js'

/** Blocks as they may be shown, and the claims that the cards among them make. */
export interface CheckedCards {
  readonly blocks: readonly Block[]
  readonly claims: readonly (Claim & { readonly holds: boolean })[]
}

/**
 * Takes out every product card whose price, stock or link is not what the catalogue says now, and every outfit with such a card
 * or a wrong total; claims the prices of the rest.
 */
export function checkCards(blocks: readonly Block[], facts: FactSource, language: Language): CheckedCards {
  const claims: (Claim & { holds: boolean })[] = []
  const checked = blocks.flatMap((block): Block[] => {
    if (block.type === 'data-outfit') {
      // An outfit stands or falls with each of its pieces.
      const { anchor, pieces } = block.data
      const all = [...(anchor ? [anchor] : []), ...pieces].map(isTrue)
      return all.every(Boolean) && addsUp(block.data) ? [block] : []
    }
    if (block.type !== 'data-products') return [block]
    return [{ ...block, data: { ...block.data, items: block.data.items.filter(isTrue) } }]
  })
  return { blocks: checked, claims }

  function isTrue(item: ProductItem): boolean {
    const holds = isTrueCard(item, facts)
    claims.push(...claimPrice(item, facts, language, holds))
    return holds
  }
}

/** Whether the total of an outfit is what its pieces cost. */
function addsUp({ anchor, pieces, total }: OutfitPart): boolean {
  const prices = [...(anchor ? [anchor] : []), ...pieces].map(({ price }) => price)
  return (
    prices.every((price) => price?.currency === total.currency) &&
    prices.reduce((sum, price) => sum + (price?.amount ?? 0), 0) === total.amount
  )
}

function isTrueCard(item: ProductItem, facts: FactSource): boolean {
  const says = (subject: string, field: string, value: Claim['value']) => {
    const found = facts.lookup(subject, field)
    return found !== undefined && isSameValue(found.value, value)
  }
  const variants = item.variants ?? []
  return (
    says(item.id, 'title', item.title) &&
    says(item.id, 'url', item.url) &&
    variants.every(
      (variant) =>
        says(variantSubject(item.id, variant.id), 'price', variant.price) &&
        says(variantSubject(item.id, variant.id), 'available', variant.available) &&
        (variant.stock === undefined || says(variantSubject(item.id, variant.id), 'stock', variant.stock)),
    ) &&
    (variants.length === 0 ? says(item.id, 'price', item.price) : isSameValue(item.price, lowestMatching(variants)))
  )
}

type Variants = NonNullable<ProductItem['variants']>

/** The lowest price among the variants that match; null when none of them has one. */
function lowestMatching(variants: Variants): Money | null {
  const prices = variants.flatMap(({ matches, price }) => (matches !== false && price ? [price] : []))
  return prices.reduce<Money | null>((low, price) => (low === null || price.amount < low.amount ? price : low), null)
}

function claimPrice(item: ProductItem, facts: FactSource, language: Language, holds: boolean) {
  const { price } = item
  if (!price) return []
  const priced = item.variants?.find((variant) => variant.matches !== false && isSameValue(variant.price, price))
  const subject = priced ? variantSubject(item.id, priced.id) : item.id
  const found: FoundFact = facts.lookup(subject, 'price') ?? { value: price, source: '', version: '' }
  const claim = checkFact(
    { text: formatMoney(price, language), subject, field: 'price', ...found, value: price },
    facts,
  )
  return [{ ...claim, holds: claim.holds && holds }]
}
