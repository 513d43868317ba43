/** What the browser keeps for this shop. Private windows may refuse: then nothing is kept, and nothing breaks. */

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Nothing to do: the page works without.
  }
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
