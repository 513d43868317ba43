import { useEffect, useState } from 'react'

/** A search box that answers shortly after the last key: its text now, and what is searched for. */
export function useSearchBox(initial: string, onSettled: (text: string) => void) {
  const [text, setText] = useState(initial)
  useEffect(() => {
    if (text === initial) return
    const timer = setTimeout(() => onSettled(text), 250)
    return () => clearTimeout(timer)
  }, [text, initial, onSettled])
  return [text, setText] as const
}
