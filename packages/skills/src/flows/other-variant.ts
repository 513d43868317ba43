import type { Product, Variant } from '@elmo-chat/catalog'
import { echo, type FactSource, fact, type HeardWords, type SlotKind, variantSubject } from '@elmo-chat/dialogue'
import { isShopsFault } from '@elmo-chat/orders'
import type { Constraint } from '@elmo-chat/protocol'
import { meeting } from '../shop/meets.js'
import type { ShopView } from '../shop/shop-view.js'
import { attributesOf } from '../shop/variant-fields.js'
import type { OrdersView } from './service.js'

type Wish = Pick<Constraint, 'field' | 'op' | 'value'>

/** The kind of the variant that one line of an order is exchanged for: "one size up", "in blue"; a faulty one also for its like. */
export function otherVariantKind(shop: ShopView, service: OrdersView, facts: FactSource): SlotKind {
  const lineOf = (slots: { order?: { value: unknown }; line?: { value: unknown } }) =>
    service.orders.find(({ number }) => number === slots.order?.value)?.lines.find(({ id }) => id === slots.line?.value)
  return {
    isEager: true,
    read({ text, understanding }, _, { slots }) {
      const line = lineOf(slots)
      const product = line && shop.index.product(line.productId)
      const own = product?.variants.find(({ id }) => id === line?.variantId)
      if (!product || !own) return undefined
      const isFaulty = isShopsFault(slots.reason?.value)
      const isLike = isFaulty && LIKE.test(text)
      const wished =
        wishesOf(understanding, product, own, facts) ?? sizeNamed(text, product, own) ?? (isLike ? [] : undefined)
      if (wished === undefined) return undefined
      const kept = ['size', 'color'].flatMap((field): Wish[] =>
        wished.some((wish) => wish.field === field) ? [] : ofVariant(product, own, field),
      )
      const [variant] = meeting(product, [...wished, ...kept], shop.lexicon)
      if (!variant || (variant.id === own.id && !isFaulty)) return { invalid: true }
      return { value: variant.id, text: Object.values(variant.options).join(' / ') }
    },
    show({ value, text }, _, { slots }) {
      const line = lineOf(slots)
      const subject = line ? variantSubject(line.productId, String(value)) : ''
      const found = facts.lookup(subject, 'options')
      return found ? fact(String(found.value), subject, 'options', found) : echo(text)
    },
    choices(_, { slots }) {
      const line = lineOf(slots)
      const variants = line ? (shop.index.product(line.productId)?.variants ?? []) : []
      const isFaulty = isShopsFault(slots.reason?.value)
      const others = variants.filter(({ id, available }) => available && (isFaulty || id !== line?.variantId))
      const labels = others.slice(0, OFFERED).map(({ options }) => Object.values(options).join(' / '))
      return labels.map((label) => ({ label, say: label }))
    },
  }
}

const OFFERED = 6

/** Another piece of the same is meant. */
const LIKE =
  /\b(?:same|identical|a new one|another one|replacement|like for like)\b|同款|同样|一样|一模一样|原来的|换个新|换一?[件个双条]新|新的/iu

/** What is wished of size and color; undefined where nothing is. */
function wishesOf(
  { constraints, critiques }: HeardWords,
  product: Product,
  own: Variant,
  facts: FactSource,
): Wish[] | undefined {
  const said = constraints.filter(({ field, op }) => op === 'is' && (field === 'size' || field === 'color'))
  const sized = critiques.find(({ field, direction }) => field === 'size' && direction !== 'other')
  if (!sized) return said.length > 0 ? said : undefined
  const [from] = ofVariant(product, own, 'size')
  const next = from && sized.direction !== 'other' ? facts.step('size', from.value, sized.direction) : undefined
  return next ? [...said, { field: 'size', op: 'is', value: next.value }] : said
}

/** A size of the product that is said without a word for it: "for a 42", "换L码". */
function sizeNamed(text: string, product: Product, own: Variant): Wish[] | undefined {
  const said = NAMES_SIZE.exec(text)?.slice(1).find(Boolean)?.toLowerCase()
  const sizes = product.variants.flatMap((variant) => ofVariant(product, variant, 'size'))
  const size = sizes.find(({ value }) => String(value).toLowerCase() === said)
  return size && ofVariant(product, own, 'size')[0]?.value !== size.value ? [size] : undefined
}

const NAMES_SIZE =
  /\b(?:for|into|to) (?:an? )?(?:size )?(\d{2}(?:\.5)?|x{0,3}[sml]|xl|xxl)\b|换(?:成|个|为|一个)?(\d{2}(?:\.5)?|x{0,3}[sml])(?:码|号)?/iu

function ofVariant(product: Product, variant: Variant, field: string): Wish[] {
  const [found] = attributesOf(product, variant).filter((attribute) => attribute.field === field)
  return found ? [{ field, op: 'is', value: found.concepts[0] ?? found.text.toLowerCase() }] : []
}
