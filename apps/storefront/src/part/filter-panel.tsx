import type { Facet } from '@elmo-chat/protocol'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { inLanguage } from '../bilingual.js'
import { hasFilter, type ListingState, priceBounds, priceFilter, setFilter, toggleFilter } from '../listing-address.js'
import { useSurroundings } from '../surroundings.js'
import { shadeOf } from '../swatch.js'
import { fill } from '../words.js'
import { Icon } from './icon.js'

interface FilterPanelProps {
  readonly state: ListingState
  readonly facets: readonly Facet[]
  readonly total: number
  /** On narrow screens, where the panel covers the page. */
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChange: (state: ListingState) => void
}

export function FilterPanel({ state, facets, total, isOpen, onClose, onChange }: FilterPanelProps) {
  const { words } = useSurroundings()
  const panel = useRef<HTMLElement>(null)
  // Before the next key, not after the next frame: who tabs on at once would otherwise be taken for the opener.
  useLayoutEffect(() => {
    if (!isOpen) return
    const opener = document.activeElement
    panel.current?.focus()
    document.body.classList.add('is-covered')
    return () => {
      document.body.classList.remove('is-covered')
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [isOpen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Tab' && panel.current) holdFocus(panel.current, event)
  }
  const shown = facets.filter(
    (facet) => facet.values.length > 1 || facet.values.some((each) => hasFilter(state, facet.field, each.value)),
  )
  return (
    <aside
      class={`filters ${isOpen ? 'is-open' : ''}`}
      ref={panel}
      tabIndex={-1}
      aria-label={words.filters}
      onKeyDown={onKeyDown}
    >
      <header class="filters-head">
        <h2>{words.filters}</h2>
        <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="filters-body">
        <PriceGroup key={JSON.stringify(priceBounds(state))} state={state} onChange={onChange} />
        {shown.map((facet) => (
          <FacetGroup key={facet.field} facet={facet} state={state} onChange={onChange} />
        ))}
      </div>
      <footer class="filters-foot">
        <button type="button" class="button is-full" onClick={onClose}>
          {fill(words.showResults, { count: total })}
        </button>
      </footer>
    </aside>
  )
}

/** Keeps Tab inside of a panel that covers the page. */
function holdFocus(panel: HTMLElement, event: KeyboardEvent): void {
  const stops = panel.querySelectorAll<HTMLElement>('button, input')
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1]
  if (document.activeElement !== edge && document.activeElement !== panel) return
  event.preventDefault()
  stops[event.shiftKey ? stops.length - 1 : 0]?.focus()
}

function PriceGroup({ state, onChange }: Pick<FilterPanelProps, 'state' | 'onChange'>) {
  const { words } = useSurroundings()
  const bounds = priceBounds(state)
  const [low, setLow] = useState(bounds.low)
  const [high, setHigh] = useState(bounds.high)
  const field = (label: string, value: string, set: (value: string) => void) => (
    <label class="money-field">
      <span class="hidden">{label}</span>
      <span aria-hidden="true">¥</span>
      <input
        type="number"
        min="0"
        inputMode="decimal"
        placeholder={label}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  )
  return (
    <form
      class="filter-group"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(setFilter(state, 'price', priceFilter(low, high)))
      }}
    >
      <h2>{words.price}</h2>
      <div class="price-fields">
        {field(words.from, low, setLow)}
        <span aria-hidden="true">–</span>
        {field(words.to, high, setHigh)}
        <button type="submit" class="button is-plain is-small">
          {words.apply}
        </button>
      </div>
    </form>
  )
}

const shortCount = 8
const letters = ['xs', 's', 'm', 'l', 'xl', 'xxl']

/** Letters first, then numbers by size. */
function sizeOrder(size: string): number {
  const letter = letters.indexOf(size)
  return letter >= 0 ? letter : 10 + (Number.parseFloat(size) || 1e6)
}

function FacetGroup({ facet, state, onChange }: { facet: Facet } & Pick<FilterPanelProps, 'state' | 'onChange'>) {
  const { language, words } = useSurroundings()
  const [isLong, setLong] = useState(false)
  const isColor = facet.field === 'color'
  const isOn = (value: string) => hasFilter(state, facet.field, value)
  const values =
    facet.field === 'size'
      ? [...facet.values].sort((one, other) => sizeOrder(one.value) - sizeOrder(other.value))
      : [...facet.values].sort((one, other) => Number(isOn(other.value)) - Number(isOn(one.value)))
  const shown = isLong ? values : values.slice(0, shortCount)
  return (
    <fieldset class="filter-group">
      <legend>{facet.label}</legend>
      <ul class={isColor ? 'color-values' : facet.field === 'size' ? 'size-values' : ''}>
        {shown.map((each) => {
          // On a shelf label, M is M in both languages.
          const label = letters.includes(each.value) ? each.value.toUpperCase() : inLanguage(each.label, language)
          const isChecked = isOn(each.value)
          return (
            <li key={each.value}>
              <label class={`check ${isChecked ? 'is-on' : ''}`}>
                <input
                  type="checkbox"
                  checked={isChecked}
                  onChange={() => onChange(toggleFilter(state, facet.field, each.value))}
                />
                {isColor && (
                  <span
                    class="shade"
                    style={{
                      background: shadeOf(each.value) ?? 'var(--surface-3)',
                    }}
                  />
                )}
                <span class="check-label">{label}</span>
                <small>{each.count}</small>
              </label>
            </li>
          )
        })}
      </ul>
      {values.length > shortCount && (
        <button type="button" class="text-button" onClick={() => setLong(!isLong)}>
          {isLong ? words.less : words.more}
          <Icon name={isLong ? 'chevron-up' : 'chevron-down'} size={16} />
        </button>
      )}
    </fieldset>
  )
}
