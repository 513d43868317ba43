import type { Product, Variant } from '@elmo-chat/catalog'
import type { TurnOutput } from '@elmo-chat/dialogue'
import type { Block, Claim, OutfitPart } from '@elmo-chat/protocol'

/** The catalogue as the feed gave it, looked up without any part that answered. */
export interface Truth {
  readonly products: ReadonlyMap<string, Product>
  readonly variants: ReadonlyMap<string, Variant>
}

export function truthOf(products: readonly Product[]): Truth {
  return {
    products: new Map(products.map((product) => [product.id, product])),
    variants: new Map(products.flatMap(({ variants }) => variants.map((variant) => [variant.id, variant] as const))),
  }
}

export interface Checks {
  readonly failures: readonly string[]
  /** How many prices, stocks and links were compared. */
  readonly compared: number
}

/** Compares every price, stock, title and link of a reply, in its cards and in its claims, with the catalogue. */
export function compareWithTruth({ blocks }: TurnOutput, truth: Truth): Checks {
  const failures: string[] = []
  let compared = 0
  const same = (what: string, said: unknown, is: unknown) => {
    compared++
    if (JSON.stringify(said) !== JSON.stringify(is))
      failures.push(`${what}: said ${JSON.stringify(said)}, is ${JSON.stringify(is)}`)
  }
  for (const block of blocks) {
    if (block.type === 'data-products') for (const item of block.data.items) compareCard(item, truth, same)
    if (block.type === 'data-outfit') compareOutfit(block.data, truth, same)
    if (block.type === 'data-claims') for (const claim of block.data.claims) compareClaim(claim, truth, same)
  }
  failures.push(...unbackedPrices(blocks))
  return { failures, compared }
}

type Same = (what: string, said: unknown, is: unknown) => void
type Card = Extract<Block, { type: 'data-products' }>['data']['items'][number]

function compareCard(item: Card, truth: Truth, same: Same): void {
  const product = truth.products.get(item.id)
  same(`${item.id} title`, item.title, product?.title)
  same(`${item.id} link`, item.url, product?.url)
  for (const variant of item.variants ?? []) {
    const is = truth.variants.get(variant.id)
    same(`${variant.id} price`, variant.price, is?.price)
    same(`${variant.id} available`, variant.available, is?.available)
    if (variant.stock !== undefined) same(`${variant.id} stock`, variant.stock, is?.stock)
  }
  const shown = (item.variants ?? []).filter(({ matches }) => matches !== false).flatMap(({ price }) => price ?? [])
  const lowest = shown.reduce<Card['price']>((low, price) => (low && low.amount <= price.amount ? low : price), null)
  same(`${item.id} lowest price`, item.price, lowest)
}

function compareOutfit({ anchor, pieces, total }: OutfitPart, truth: Truth, same: Same): void {
  const cards = [...(anchor ? [anchor] : []), ...pieces]
  for (const item of cards) compareCard(item, truth, same)
  same(
    'total',
    total.amount,
    cards.reduce((sum, { price }) => sum + (price?.amount ?? Number.NaN), 0),
  )
}

function compareClaim({ subject, field, value }: Claim, { products, variants }: Truth, same: Same): void {
  const variant = variants.get(subject.slice(subject.indexOf('#') + 1))
  const product = products.get(subject)
  if (variant && !product) {
    if (field === 'price' || field === 'stock' || field === 'available')
      same(`claim ${subject} ${field}`, value, variant[field])
  } else if (product) {
    const prices = product.variants.flatMap(({ price }) => price ?? [])
    const lowest = prices.length > 0 ? prices.reduce((a, b) => (b.amount < a.amount ? b : a)) : null
    if (field === 'price') same(`claim ${subject} price`, value, lowest)
    if (field === 'title' || field === 'url') same(`claim ${subject} ${field}`, value, product[field])
  }
}

/** Amounts of money in the text that no claim says. What the customer said comes back as the brief's words. */
function unbackedPrices(blocks: readonly Block[]): string[] {
  const text = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join(' ')
  const claims = blocks.flatMap((block) => (block.type === 'data-claims' ? block.data.claims : []))
  const echoes = blocks.flatMap((block) =>
    block.type === 'data-brief' ? block.data.constraints.map((constraint) => constraint.text) : [],
  )
  const relaxed = blocks.flatMap((block) =>
    block.type === 'data-products' ? (block.data.relaxed ?? []).flatMap(({ from }) => from) : [],
  )
  const backed = [...claims.map((claim) => claim.text), ...echoes, ...relaxed].join(' ')
  const amounts = text.match(/[$¥€£₹]\s?\d[\d,]*(?:\.\d+)?(?<!,)/gu) ?? []
  return amounts
    .filter((amount) => !backed.includes(amount))
    .map((amount) => `${amount} stands in the text without a claim: ${text}`)
}
