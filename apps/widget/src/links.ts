/**
 * The absolute address behind `url` when it is a plain web link, else null.
 *
 * Only http and https pass: `javascript:`, `data:` and the like never reach the page, however they are disguised.
 * A relative address is read against `base`.
 */
export function safeUrl(url: string | null | undefined, base: string): string | null {
  if (!url) return null
  try {
    const parsed = new URL(url, base)
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null
  } catch {
    return null
  }
}

export interface CartValues {
  readonly productId: string
  readonly variantId: string | null
  readonly quantity: number
  readonly url: string | null
}

/**
 * Fills a merchant's cart link: `{productId}`, `{variantId}`, `{quantity}` and `{url}`.
 *
 * Values are URL-encoded; `{url}` at the very start stands for the product's own address and is not. A product without
 * variants puts its own id for `{variantId}`. Null when what comes out is no web link.
 */
export function fillCartLink(template: string, values: CartValues, base: string): string | null {
  const filled = template
    .trim()
    .replace(/\{(productId|variantId|quantity|url)\}/g, (_, name: keyof CartValues, index: number) => {
      if (name === 'url' && index === 0) return values.url ?? ''
      return encodeURIComponent(String((name === 'variantId' ? values.variantId : values[name]) ?? values.productId))
    })
  return filled ? safeUrl(filled, base) : null
}
