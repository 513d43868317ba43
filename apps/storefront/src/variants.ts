import type { VariantItem } from '@elmo-chat/protocol'

const colorName = /^(?:colou?r|颜色)$/i

/** The option by which pictures differ; null when there is none. */
export function colorOption(variants: readonly VariantItem[]): string | null {
  return Object.keys(variants[0]?.options ?? {}).find((name) => colorName.test(name)) ?? null
}

/** The option names, colors first. */
export function optionNames(variants: readonly VariantItem[]): string[] {
  const names = [...new Set(variants.flatMap((variant) => Object.keys(variant.options)))]
  return names.sort((one, other) => Number(colorName.test(other)) - Number(colorName.test(one)))
}

export type Choice = Readonly<Record<string, string>>

const meets = (variant: VariantItem, choice: Choice) =>
  Object.entries(choice).every(([name, value]) => variant.options[name] === value)

/** The one variant that the whole choice names. */
export function chosenVariant(variants: readonly VariantItem[], choice: Choice): VariantItem | null {
  const found = variants.filter((variant) => meets(variant, choice))
  return found.length === 1 ? found[0]! : null
}

export interface OptionValue {
  readonly value: string
  /** Whether any variant with this value and the rest of the choice can be bought. */
  readonly isAvailable: boolean
  readonly image: string | null
}

/** The values of one option, each judged together with what is chosen of the others. */
export function optionValues(variants: readonly VariantItem[], name: string, choice: Choice): OptionValue[] {
  const others = Object.fromEntries(Object.entries(choice).filter(([other]) => other !== name))
  const values = [...new Set(variants.map((variant) => variant.options[name]).filter((value) => value !== undefined))]
  return values.map((value) => {
    const own = variants.filter((variant) => variant.options[name] === value)
    return {
      value,
      isAvailable: own.some((variant) => variant.available && meets(variant, others)),
      image: own.find((variant) => variant.image)?.image ?? null,
    }
  })
}

/** A first choice: the color in the address or the first one that can be bought, and what has only one value. */
export function firstChoice(variants: readonly VariantItem[], wanted: string | null): Choice {
  const choice: Record<string, string> = {}
  const start =
    variants.find((variant) => variant.id === wanted) ?? variants.find((variant) => variant.available) ?? variants[0]
  for (const name of optionNames(variants)) {
    const values = optionValues(variants, name, {})
    const value = start?.options[name]
    if (value && (colorName.test(name) || values.length === 1 || start.id === wanted)) choice[name] = value
  }
  return choice
}
