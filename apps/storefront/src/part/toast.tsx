import { useEffect, useState } from 'preact/hooks'
import { inLanguage } from '../bilingual.js'
import type { CartLine } from '../cart.js'
import { useSurroundings } from '../surroundings.js'
import { Icon } from './icon.js'

const shownMs = 4_000
let show: ((line: CartLine) => void) | undefined

/** Says that a line is in the cart now. */
export function showToast(line: CartLine): void {
  show?.(line)
}

export function Toast() {
  const { language, words } = useSurroundings()
  const [line, setLine] = useState<CartLine | null>(null)
  useEffect(() => {
    show = setLine
    return () => {
      show = undefined
    }
  }, [])
  useEffect(() => {
    if (!line) return
    const end = setTimeout(() => setLine(null), shownMs)
    return () => clearTimeout(end)
  }, [line])
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {line && (
        <div class="toast">
          {line.image ? <img src={line.image} alt="" width="40" height="50" /> : <Icon name="check" />}
          <div>
            <strong>{words.added}</strong>
            <span class="one-line">{inLanguage(line.title, language)}</span>
          </div>
          <a class="button is-plain is-small" href="/cart" onClick={() => setLine(null)}>
            {words.viewCart}
          </a>
        </div>
      )}
    </div>
  )
}
