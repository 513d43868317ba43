const dirtyJson = /\\u0000|\\u[dD][89a-fA-F]/

/** PostgreSQL refuses U+0000 in text, and a lone surrogate is no character: the first is removed, the second replaced. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd')
}

/** A value as JSON text that PostgreSQL takes. */
export function json(value: unknown): string {
  const text = JSON.stringify(value)
  return dirtyJson.test(text) ? JSON.stringify(cleaned(value)) : text
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [cleanText(key), cleaned(entry)]))
}
