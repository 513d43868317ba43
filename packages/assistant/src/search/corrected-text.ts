/**
 * What was typed, with the words that were looked up as they were answered: of "red drss" only "drss" was looked up, and
 * it was answered as "red dress".
 */
export function correctedText(typed: string, lookedUp: string, corrected: string): string {
  const whole = replaced(typed, lookedUp, corrected)
  if (whole !== undefined) return whole
  // Words of a wish stood between those that were looked up.
  const [before, after] = [lookedUp.split(/\s+/), corrected.split(/\s+/)]
  if (before.length !== after.length) return corrected
  return before.reduce((text, word, at) => replaced(text, word, after[at]) ?? text, typed)
}

function replaced(text: string, part: string, by: string): string | undefined {
  const at = part === '' ? -1 : text.toLowerCase().indexOf(part.toLowerCase())
  return at < 0 ? undefined : text.slice(0, at) + by + text.slice(at + part.length)
}
