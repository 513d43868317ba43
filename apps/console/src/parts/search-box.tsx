import { useEffect, useState } from 'react'
import { Icon } from './icon.js'

const SETTLES_AFTER_MS = 250

/** A search box that answers shortly after the last key. `value` is what is searched for now. */
export function SearchBox({
  value,
  label,
  onSettled,
}: {
  value: string
  label: string
  onSettled: (text: string) => void
}) {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState({ value, asked: value })
  if (value !== seen.value) {
    setSeen({ ...seen, value })
    // Changed by a link, not from here: the box follows. What was typed since it asked is kept.
    if (value !== seen.asked) setText(value)
  }
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => {
      setSeen({ value, asked: text })
      onSettled(text)
    }, SETTLES_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, value, onSettled])
  return (
    <label className="search">
      <Icon name="search" size={16} />
      <input
        type="search"
        value={text}
        placeholder={label}
        aria-label={label}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  )
}
