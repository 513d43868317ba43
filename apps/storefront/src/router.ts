import { useEffect, useState } from 'preact/hooks'

export interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) })
const listeners = new Set<(place: Place) => void>()
const tell = () => {
  for (const listener of listeners) listener(here())
}

/** Goes to an address of this shop without loading the page anew. */
export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(history.state, '', address)
  tell()
  if (how === 'push') beginPage()
}

/** As after loading a page: the keyboard and screen readers begin at its top. */
function beginPage(): void {
  scrollTo({ top: 0 })
  document.getElementById('content')?.focus({ preventScroll: true })
}

/** Addresses that the server answers itself. */
const foreign = /^\/(?:api|console|pictures|widget)/

const isOwn = (url: URL) => url.origin === location.origin && !foreign.test(url.pathname)

/** Puts another page in the place of this one, which Back then skips. */
export function leadTo(url: URL): void {
  if (isOwn(url)) {
    history.replaceState({ isLed: true }, '', url)
    tell()
    beginPage()
  } else location.replace(url)
}

/** Whether the reader was led here, and did not choose the address. */
export const wasLed = (): boolean => (history.state as { isLed?: boolean } | null)?.isLed === true

/** Takes clicks on the shop's own links, wherever they stand, and leaves all others to the browser. */
function takeClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement)
  if (!link?.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) return
  const url = new URL(link.href)
  if (!isOwn(url)) return
  if (url.pathname === location.pathname && url.search === location.search && url.hash) return
  event.preventDefault()
  go(url.pathname + url.search + url.hash)
}

/** Where the reader is; follows links and the browser's back and forward. */
export function usePlace(): Place {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    listeners.add(setPlace)
    return () => void listeners.delete(setPlace)
  }, [])
  return place
}

export function startRouter(): void {
  addEventListener('popstate', tell)
  document.addEventListener('click', takeClick)
}
