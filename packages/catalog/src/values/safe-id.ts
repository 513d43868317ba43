const longestId = 96

/**
 * An id that stands in addresses as it is. What the feed wrote stays when it is safe already; else the unsafe characters
 * become dashes and a digest of the original keeps two different ids apart. Applying it twice changes nothing.
 */
export function safeId(text: string): string {
  if (/^[\w.-]+$/.test(text) && text.length <= longestId && /[^.]/.test(text)) return text
  const readable = text
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 48)
  return readable ? `${readable}-${digest(text)}` : digest(text)
}

/** The id within the shop: ids of every source but `main` carry the source's name, so that two sources never meet. */
export function shopId(source: string, id: string): string {
  return source === 'main' ? safeId(id) : `${safeId(source)}~${safeId(id)}`
}

/** 53 bits of the text, in base 36 (two rounds of FNV-1a with different seeds). */
function digest(text: string): string {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193) >>> 0
    high = Math.imul(high ^ (unit + index), 0x01000193) >>> 0
  }
  return (low + (high & 0x1fffff) * 2 ** 32).toString(36).padStart(11, '0')
}
