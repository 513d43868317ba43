import type { ProductItem } from '@elmo-chat/protocol'
import { useEffect, useRef } from 'preact/hooks'
import { fieldName } from '../field-name.js'
import { chosenVariant, optionsOf, type Selection } from '../options.js'
import { isColorOption, swatchOf } from '../swatch.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'
import { Price } from './price.js'
import { Swatch } from './swatch-dot.js'

export interface PickerProps {
  readonly item: ProductItem
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  readonly add: () => void
  readonly close: () => void
}

/** Lies over its card and asks for what is still open, size or color, before anything goes to the cart. */
export function Picker({ item, selection, select, add, close }: PickerProps) {
  const { words, language } = useShop()
  const sheet = useRef<HTMLFormElement>(null)
  const options = optionsOf(item, selection)
  const missing = options.find((option) => selection[option.name] === undefined)
  const chosen = chosenVariant(item, selection)

  useEffect(() => {
    sheet.current?.querySelector<HTMLElement>('.values button:enabled')?.focus({ preventScroll: true })
  }, [])

  const toggle = (name: string, value: string) => {
    const { [name]: old, ...others } = selection
    select(old === value ? others : { ...others, [name]: value })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }

  return (
    <form
      ref={sheet}
      class="picker"
      aria-label={item.title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <div class="picker-head">
        <Price item={item} selection={selection} />
        <button type="button" class="tool" aria-label={words.back} title={words.back} onClick={close}>
          <Icon name="close" size={18} />
        </button>
      </div>
      <div class="picker-body">
        {options.map((option) => (
          <fieldset key={option.name}>
            <legend>{fieldName(option.name, language)}</legend>
            <div class="values">
              {option.values.map(({ value, available }) => (
                <button
                  key={value}
                  type="button"
                  disabled={!available}
                  aria-pressed={selection[option.name] === value}
                  onClick={() => toggle(option.name, value)}
                >
                  {isColorOption(option.name) && swatchOf(value) ? <Swatch name={value} /> : value}
                  {!available && <span class="unseen"> ({words.soldOut})</span>}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {chosen?.stock !== undefined && chosen.stock > 0 && chosen.stock <= 5 && (
        <p class="stock">{words.stock(chosen.stock)}</p>
      )}
      <button type="submit" class="add" disabled={!chosen}>
        {chosen ? words.addLong : words.choose(fieldName((missing ?? options[0])?.name ?? '', language))}
      </button>
    </form>
  )
}
