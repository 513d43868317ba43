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
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address)
  tell()
  if (how === 'replace') return
  scrollTo({ top: 0 })
  // As after loading a page: the keyboard and screen readers begin at its top.
  document.getElementById('content')?.focus({ preventScroll: true })
}

/** Addresses that the server answers itself. */
const foreign = /^\/(?:api|console|pictures|widget)/

/** Takes clicks on the shop's own links, wherever they stand, and leaves all others to the browser. */
function takeClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement)
  if (!link?.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) return
  const url = new URL(link.href)
  if (url.origin !== location.origin || foreign.test(url.pathname)) return
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
