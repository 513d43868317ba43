/** A field name for a feed's own column: lower case, words joined by dashes; Han characters stay. */
export function slug(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

const mostRemembered = 20_000
const longestRemembered = 60
const compacted = new Map<string, string>()

/** The letters and digits of a name only: "Base Colour", "base_colour" and "baseColour" are one. */
export function compactName(name: string): string {
  // Names of columns come again with every row.
  const known = compacted.get(name)
  if (known !== undefined) return known
  const compact = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  if (compacted.size < mostRemembered && name.length <= longestRemembered) compacted.set(name, compact)
  return compact
}
