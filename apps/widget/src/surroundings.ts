import type { Language } from './contract.js'

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

/** Tells when the page changes into a language that we speak. */
export function followLanguage(tell: (language: Language) => void): void {
  const page = document.documentElement
  const spoken = () => page.lang.slice(0, 2).toLowerCase()
  let before = spoken()
  new MutationObserver(() => {
    const now = spoken()
    if (now === before) return
    before = now
    if (now === 'en' || now === 'zh') tell(now)
  }).observe(page, { attributeFilter: ['lang'] })
}
