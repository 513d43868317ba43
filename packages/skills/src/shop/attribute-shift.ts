import type { Product } from '@elmo-chat/catalog'
import type { Constraint } from '@elmo-chat/protocol'
import type { Critique } from '@elmo-chat/understanding'
import { attributeAxes } from './attribute-axes.js'
import type { ShopView } from './shop-view.js'
import { valuesOf } from './variant-fields.js'

/** More or less of something that values tell: warmer, more formal. */
export interface AttributeShift {
  readonly axis: string
  readonly direction: 'more' | 'less'
}

/** A value that speaks for a shift. */
export interface TellingValue {
  readonly field: string
  readonly value: string
}

interface Told extends TellingValue {
  readonly weight: number
}

const isShifted = (axis: string) => Object.hasOwn(attributeAxes, axis)

/**
 * The shifts that an utterance asks for, and which of its wishes say no more than that. What is bounded by a measure of
 * the feed (`measured`) is no shift.
 */
export function shiftsOf(
  critiques: readonly Critique[],
  said: readonly Constraint[],
  measured: ReadonlySet<string>,
): { readonly shifts: readonly AttributeShift[]; readonly used: ReadonlySet<Constraint> } {
  const byAxis = new Map<string, AttributeShift['direction']>()
  const used = new Set<Constraint>()
  for (const { field, direction } of critiques)
    if (direction !== 'other' && isShifted(field) && !measured.has(field)) byAxis.set(field, direction)
  for (const wish of said) {
    if (wish.op !== 'is') continue
    for (const [axis, { wishes }] of Object.entries(attributeAxes)) {
      const direction = wishes[`${wish.field} ${wish.value}`]
      if (direction === undefined) continue
      byAxis.set(axis, direction)
      used.add(wish)
    }
  }
  return { shifts: [...byAxis].map(([axis, direction]) => ({ axis, direction })), used }
}

/**
 * The values by which one product has more of something than another; empty where it does not, or where nothing that it
 * has tells so.
 */
export function shiftReasons(
  { axis, direction }: AttributeShift,
  from: Product,
  to: Product,
  shop: ShopView,
): readonly TellingValue[] {
  const sign = direction === 'more' ? 1 : -1
  const own = toldBy(axis, from, shop)
  const other = toldBy(axis, to, shop)
  if ((sumOf(other) - sumOf(own)) * sign <= 0) return []
  const known = new Set(own.map(({ field, value }) => `${field} ${value}`))
  return other
    .filter(({ field, value, weight }) => weight * sign > 0 && !known.has(`${field} ${value}`))
    .sort((a, b) => (b.weight - a.weight) * sign)
}

/** A product of several materials is as warm as the warmest of them; all else adds up. */
function sumOf(told: readonly Told[]): number {
  const materials = told.filter(({ field }) => field === 'material').map(({ weight }) => weight)
  const most = materials.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one), 0)
  return told.reduce((sum, { field, weight }) => (field === 'material' ? sum : sum + weight), most)
}

const known = new WeakMap<Product, Map<string, readonly Told[]>>()

/** What a product tells of an axis; worked out once for each. */
function toldBy(axis: string, product: Product, shop: ShopView): readonly Told[] {
  const ofProduct = known.get(product) ?? new Map<string, readonly Told[]>()
  known.set(product, ofProduct)
  const told = ofProduct.get(axis) ?? readTold(axis, product, shop)
  ofProduct.set(axis, told)
  return told
}

function readTold(axis: string, product: Product, { lexicon }: ShopView): Told[] {
  return Object.entries(attributeAxes[axis].tells).flatMap(([field, weights]) => {
    const values = new Set(valuesOf(product, field).flatMap(({ concepts }) => concepts))
    return [...values].flatMap((value) => {
      const wide = lexicon.widen(field, value).find((id) => Object.hasOwn(weights, id))
      const weight = weights[value] ?? (wide === undefined ? undefined : weights[wide])
      return weight === undefined ? [] : [{ field, value, weight }]
    })
  })
}
