import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'

/** A single reason as it is; several as far as one line holds, and all on demand. */
export function Why({ reasons }: { reasons: readonly string[] }) {
  const { words } = useShop()
  if (reasons.length === 0) return null
  if (reasons.length === 1) {
    return (
      <p class="why">
        <Icon name="check" size={12} />
        <span class="unseen">{words.why}: </span>
        {reasons[0]}
      </p>
    )
  }
  return (
    <details class="why">
      <summary>
        <Icon name="check" size={12} />
        <span class="unseen">{words.why}: </span>
        <span>{reasons.join(' · ')}</span>
        <Icon name="chevron-down" size={14} />
      </summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  )
}
