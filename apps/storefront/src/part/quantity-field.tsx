import { useWords } from '../surroundings.js'
import { Icon } from './icon.js'

const most = 99

export function QuantityField({ value, onChange }: { value: number; onChange: (quantity: number) => void }) {
  const words = useWords()
  return (
    <fieldset class="quantity" aria-label={words.quantity}>
      <button type="button" aria-label={words.fewer} disabled={value <= 1} onClick={() => onChange(value - 1)}>
        <Icon name="minus" size={16} />
      </button>
      <output>{value}</output>
      <button type="button" aria-label={words.oneMore} disabled={value >= most} onClick={() => onChange(value + 1)}>
        <Icon name="plus" size={16} />
      </button>
    </fieldset>
  )
}
