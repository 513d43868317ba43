/** Stands for the shop's own address while a path is read. */
const SHOP = 'https://shop.invalid'

/**
 * Where a redirect leads: an http or https address, or a path of the shop. Null for anything else: a script, another
 * scheme, a path that a browser would take for another host.
 */
export function readRedirect(written: string): string | null {
  const url = written.trim()
  // Browsers drop tabs and line ends within an address and take a backslash for a slash.
  if (url === '' || /[\p{Cc}\\\s]/u.test(url)) return null
  if (url.startsWith('/')) {
    return URL.canParse(url, SHOP) && new URL(url, SHOP).origin === SHOP ? url : null
  }
  if (!URL.canParse(url)) return null
  const read = new URL(url)
  if (read.protocol !== 'https:' && read.protocol !== 'http:') return null
  return read.username === '' && read.password === '' ? read.href : null
}

/** The host that a redirect leads to; null for a path of the shop. */
export function redirectHost(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null
}
