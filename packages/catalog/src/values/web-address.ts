/** A complete http or https address: as written where that is well formed, else in its normal form; null for anything else. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || text.length > 4000) return null
  try {
    const url = new URL(text)
    if (url.username || url.password) return null
    return /^[!#-;=?-_a-z~]+$/.test(text) ? text : url.href
  } catch {
    return null
  }
}
