import { swatchOf } from '../swatch.js'

/** A dot of the color, with its name for those who do not see it. */
export function Swatch({ name }: { name: string }) {
  return (
    <span class="swatch">
      <i style={{ background: swatchOf(name) ?? 'none' }} />
      <span class="unseen">{name}</span>
    </span>
  )
}
