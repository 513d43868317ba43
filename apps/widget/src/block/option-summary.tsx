import type { ProductItem } from '@elmo-chat/protocol'
import { fieldName } from '../field-name.js'
import { type Option, optionsOf } from '../options.js'
import { isColorOption, swatchOf } from '../swatch.js'
import { useShop } from '../view/shop.js'
import { Swatch } from './swatch-dot.js'

const MOST = 5

/** What a product comes in, at a glance: dots for colors, short words for the rest, sold-out struck through. */
export function OptionSummary({ item }: { item: ProductItem }) {
  const options = optionsOf(item).filter((option) => option.values.length > 1)
  if (options.length === 0) return null
  return (
    <div class="options">
      {options.slice(0, 2).map((option) => (
        <Values key={option.name} option={option} />
      ))}
    </div>
  )
}

function Values({ option }: { option: Option }) {
  const { words, language } = useShop()
  const isColor = isColorOption(option.name)
  const most = isColor ? MOST : fitting(option.values.map(({ value }) => value))
  const rest = option.values.length - most
  return (
    <ul aria-label={fieldName(option.name, language)}>
      {option.values.slice(0, most).map(({ value, available }) => (
        <li key={value} class={available ? undefined : 'gone'} title={value}>
          {isColor && swatchOf(value) ? <Swatch name={value} /> : <span>{value}</span>}
          {!available && <span class="unseen"> ({words.soldOut})</span>}
        </li>
      ))}
      {rest > 0 && <li class="rest">+{rest}</li>}
    </ul>
  )
}

/** How many of the words stand in one line of a narrow card; at least one. */
function fitting(words: readonly string[]): number {
  let room = 120
  const count = words.findIndex((word) => {
    // A Han character is as wide as two Latin ones; the frame around a word takes 14 pixels.
    room -= 14 + 7 * word.replace(/[^\u0020-\u024f]/g, '##').length
    return room < 0
  })
  return Math.min(MOST, Math.max(1, count < 0 ? words.length : count))
}
