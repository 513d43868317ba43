import { type IconName, icons } from '@elmo-chat/look'

/** One of the house's drawings; hidden from screen readers, which read the words beside it. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  )
}
