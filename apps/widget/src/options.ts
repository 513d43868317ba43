import type { ProductItem, VariantItem } from '@elmo-chat/protocol'

export type Selection = Readonly<Record<string, string>>

export interface OptionValue {
  readonly value: string
  readonly available: boolean
}

export interface Option {
  readonly name: string
  readonly values: readonly OptionValue[]
}

const fits = (variant: VariantItem, selection: Selection, except?: string) =>
  Object.entries(selection).every(([name, value]) => name === except || variant.options[name] === value)

/** The variants that meet what the customer wants; all of them where nothing was said or none does. */
export function wantedVariants(item: ProductItem): readonly VariantItem[] {
  const variants = item.variants ?? []
  const matching = variants.filter((variant) => variant.matches !== false)
  return matching.length ? matching : variants
}

const letters = ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', '2xl', 'xxxl', '3xl', '4xl', '5xl']

/** Sizes from small to large, by letter or by number; anything else in the order in which it came. */
function inSizeOrder(values: readonly string[]): readonly string[] {
  const rank = (value: string) => {
    const letter = letters.indexOf(value.toLowerCase().replace(/码$/, ''))
    return letter < 0 ? 100 + Number.parseFloat(value) : letter
  }
  return values.every((value) => rank(value) >= 0) ? values.toSorted((one, other) => rank(one) - rank(other)) : values
}

/** The options of a product in the feed's order; a value is available when a variant beside the selection has it. */
export function optionsOf(item: ProductItem, selection: Selection = {}): Option[] {
  const variants = item.variants ?? []
  const names = [...new Set(variants.flatMap((variant) => Object.keys(variant.options)))]
  return names.map((name) => ({
    name,
    values: inSizeOrder([
      ...new Set(variants.map((variant) => variant.options[name]).filter((value) => value !== undefined)),
    ]).map((value) => ({
      value,
      available: variants.some(
        (variant) => variant.available && variant.options[name] === value && fits(variant, selection, name),
      ),
    })),
  }))
}

/** What is settled before anything is tapped: values that all wanted, available variants share. */
export function firstSelection(item: ProductItem): Selection {
  const open = wantedVariants(item).filter((variant) => variant.available)
  const first = open[0]
  if (!first) return {}
  return Object.fromEntries(
    Object.entries(first.options).filter(([name, value]) => open.every((variant) => variant.options[name] === value)),
  )
}

/** The one variant that the selection leaves; null while there are several or none. */
export function chosenVariant(item: ProductItem, selection: Selection): VariantItem | null {
  const left = (item.variants ?? []).filter((variant) => variant.available && fits(variant, selection))
  return left.length === 1 ? left[0]! : null
}

/** The price to show: of the chosen variant, else the product's own with whether wanted variants cost more. */
export function shownPrice(item: ProductItem, selection: Selection) {
  const chosen = chosenVariant(item, selection)
  if (chosen?.price) return { price: chosen.price, isFrom: false }
  const amounts = wantedVariants(item).flatMap((variant) => (variant.price ? [variant.price.amount] : []))
  const { price } = item
  return { price, isFrom: price !== null && amounts.some((amount) => amount > price.amount) }
}
