import type { KeyboardEvent } from 'react'
import { type Grade, gradeOfKey } from './grades.js'

/**
 * Keys in a list whose items are graded: 0 to 3 grade the item in which the focus is and go on to the next, up and down go
 * from item to item, Delete takes the grade back.
 */
export function gradeByKeys(
  event: KeyboardEvent<HTMLElement>,
  { grade, takeBack }: { grade: (index: number, grade: Grade) => void; takeBack: (index: number) => void },
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-graded]')]
  const at = items.findIndex((item) => item.contains(document.activeElement))
  if (at < 0) return
  const goTo = (index: number) => {
    const stop = items[index]?.querySelector<HTMLElement>('.grade-key[tabindex="0"]')
    stop?.focus()
    stop?.scrollIntoView({ block: 'nearest' })
  }
  const given = gradeOfKey(event.key)
  if (given !== undefined) {
    grade(at, given)
    goTo(at + 1)
  } else if (event.key === 'ArrowDown') goTo(at + 1)
  else if (event.key === 'ArrowUp') goTo(at - 1)
  else if (event.key === 'Delete' || event.key === 'Backspace') takeBack(at)
  else return
  event.preventDefault()
}
