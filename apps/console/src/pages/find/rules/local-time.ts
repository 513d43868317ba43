const two = (number: number) => `${number}`.padStart(2, '0')

/** A moment as a date-and-time field holds it, in the viewer's zone; empty for none. */
export function toLocal(at: string | null): string {
  if (at === null) return ''
  const time = new Date(at)
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}

/** The moment that a date-and-time field holds; null for none. */
export function fromLocal(text: string): string | null {
  const time = new Date(text)
  return text === '' || Number.isNaN(time.getTime()) ? null : time.toISOString()
}
