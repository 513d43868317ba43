import { useId } from 'preact/hooks'
import { inLanguage } from '../bilingual.js'
import { useSurroundings } from '../surroundings.js'
import { shadeOf } from '../swatch.js'
import type { OptionValue } from '../variants.js'

interface OptionFieldProps {
  readonly name: string
  readonly values: readonly OptionValue[]
  readonly chosen: string | null
  /** Whether the reader wanted to buy without having chosen here. */
  readonly isMissing: boolean
  readonly onChoose: (value: string) => void
}

/** One option of a product as radio buttons; what is sold out stays choosable, struck through, so that it can be seen. */
export function OptionField({ name, values, chosen, isMissing, onChoose }: OptionFieldProps) {
  const { language, words } = useSurroundings()
  const group = useId()
  const isColor = /^(?:colou?r|颜色)$/i.test(name)
  const label = isColor ? words.color : /^(?:size|尺码)$/i.test(name) ? words.size : inLanguage(name, language)
  return (
    <fieldset class={`option ${isColor ? 'is-color' : ''} ${isMissing ? 'is-missing' : ''}`}>
      <legend>
        {label}
        {chosen && <span class="quiet">{inLanguage(chosen, language)}</span>}
        {isMissing && <span class="missing">{words.chooseSize}</span>}
      </legend>
      <div class="option-values">
        {values.map(({ value, isAvailable }) => (
          <label key={value} class={isAvailable ? '' : 'is-gone'} title={inLanguage(value, language)}>
            <input
              type="radio"
              name={group}
              checked={value === chosen}
              aria-label={`${inLanguage(value, language)}${isAvailable ? '' : ` (${words.soldOut})`}`}
              onChange={() => onChoose(value)}
            />
            {isColor ? (
              <span class="shade" style={{ background: shadeOf(value) ?? 'var(--surface-3)' }} />
            ) : (
              <span class="size">{inLanguage(value, language)}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
