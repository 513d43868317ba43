/** Follows the page's `data-theme`; one on the script tag (then on `host`) overrules it. Reads, never writes. */
export function followPage(container: HTMLElement, host: HTMLElement): void {
  const page = document.documentElement
  const follow = () => {
    const theme = host.dataset.theme ?? page.dataset.theme
    if (theme === 'light' || theme === 'dark') container.dataset.theme = theme
    else delete container.dataset.theme
  }
  follow()
  new MutationObserver(follow).observe(page, { attributeFilter: ['data-theme'] })
}

/** Keeps `--visible-height` and `--visible-top` at what an on-screen keyboard leaves of the screen. */
export function followViewport(container: HTMLElement): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const follow = () => {
    container.style.setProperty('--visible-height', `${viewport.height}px`)
    container.style.setProperty('--visible-top', `${viewport.offsetTop}px`)
  }
  follow()
  viewport.addEventListener('resize', follow)
  viewport.addEventListener('scroll', follow)
}
