import type { ProductItem } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paletteProductsQuery } from '../queries.js'
import { Icon } from './icon.js'
import { Picture } from './picture.js'

/** Finds a product by its words and picks it: arrows choose, Enter picks, Escape closes. */
export function ProductPicker({
  label,
  isInvalid = false,
  onPick,
}: {
  label: string
  isInvalid?: boolean
  onPick: (product: ProductItem) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const { data, isFetching } = useQuery(paletteProductsQuery(text.trim()))
  const isOpen = text.trim().length > 1
  const found = isOpen ? (data?.items ?? []) : []
  const at = Math.min(chosen, found.length - 1)

  const pick = (product: ProductItem | undefined) => {
    if (!product) return
    onPick(product)
    setText('')
    setChosen(0)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setChosen((at + step + found.length) % found.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      pick(found[at])
    } else if (event.key === 'Escape' && text) {
      event.stopPropagation()
      setText('')
    }
  }
  return (
    <div className="picker">
      <label className="search">
        <Icon name="search" size={16} />
        <input
          value={text}
          placeholder={label}
          aria-label={label}
          aria-invalid={isInvalid || undefined}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-found`}
          aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKey}
        />
      </label>
      {isOpen && found.length === 0 && !isFetching && (
        <p className="quiet picker-found" role="status">
          {t('palette.none')}
        </p>
      )}
      <div id={`${id}-found`} className="picker-found" role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map((product, index) => (
          <button
            key={product.id}
            id={`${id}-${index}`}
            type="button"
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className="place with-picture"
            onClick={() => pick(product)}
            onMouseMove={() => setChosen(index)}
          >
            <Picture src={product.image} />
            <span className="one-line">{product.title}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
