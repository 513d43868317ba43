import type { ProductItem } from '@elmo-chat/protocol'
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
  const { words } = useShop()
  const isColor = isColorOption(option.name)
  // Long words would push the rest of the card down: fewer of them.
  const most = option.values.some(({ value }) => value.length > 6) && !isColor ? 2 : MOST
  const rest = option.values.length - most
  return (
    <ul aria-label={option.name}>
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
