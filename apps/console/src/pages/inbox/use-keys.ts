import { useEffect, useRef } from 'react'

/** What a key does; a key without an action is left to the page. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Hears single keys while nothing is being written and no dialog is open. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return
      if (event.target instanceof Element && event.target.closest(TAKEN)) return
      const act = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const TAKEN = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]'
