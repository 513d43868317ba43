import type { WidgetConfig } from '@elmo-chat/protocol'
import type { Language, Panel, PanelContext } from './contract.js'
import { openMemory } from './memory.js'
import css from './style/loader.css?inline'

const chat =
  'M12 4c4.9 0 8.7 3.3 8.7 7.5S16.9 19 12 19c-1.1 0-2.2-.2-3.2-.5L4.5 20.3l.9-3.7A7 7 0 0 1 3.3 11.5C3.3 7.3 7.1 4 12 4Z'

const script = (document.currentScript ?? document.querySelector('script[src*="widget.js"]')) as HTMLScriptElement
const { key = '', language, theme } = script.dataset
let identity: unknown = script.dataset.identity
const name = `elmo:${key}`
const base = new URL('.', script.src).href

/** Draws the launcher at once and fetches the panel only when somebody wants it. */
function start() {
  const memory = openMemory(name)
  const remembered = memory.read()
  const host = document.createElement('elmo-chat')
  if (theme) host.dataset.theme = theme
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]

  const launcher = document.createElement('button')
  launcher.className = 'launcher'
  launcher.type = 'button'
  launcher.ariaExpanded = 'false'
  launcher.append(drawing(), document.createElement('i'))
  root.append(launcher)

  const setUnread = (unread: boolean) => {
    launcher.toggleAttribute('data-unread', unread)
    memory.write({ unread })
  }
  launcher.toggleAttribute('data-unread', !!remembered.unread)

  const dress = (config: WidgetConfig) => {
    const spoken = (language ?? document.documentElement.lang).startsWith('zh') ? 'zh' : 'en'
    launcher.style.setProperty('--brand', config.brandColor)
    launcher.ariaLabel = (spoken === 'zh' ? '打开对话：' : 'Open chat: ') + config.brandName[spoken]
  }
  launcher.ariaLabel = 'Chat'
  if (remembered.config) dress(remembered.config)

  const config = fetch(`${base}api/widget?key=${encodeURIComponent(key)}`)
    .then(async (answer) => {
      const body = await answer.json()
      if (answer.ok) {
        memory.write({ config: body })
        dress(body)
        return body as WidgetConfig
      }
      // The person who pastes the tag needs the reason; the shopper does not.
      console.error(`elmo-chat: ${body.detail ?? answer.status}`)
      if (answer.status === 401 || answer.status === 403) host.remove()
      return null
    })
    .catch(() => remembered.config ?? null)

  let tries = 0
  let panel: Panel | undefined
  let arriving: Promise<Panel> | undefined
  const load = () => {
    launcher.ariaBusy = 'true'
    // A browser may remember a module that failed to load: another address asks again.
    arriving ??= import(/* @vite-ignore */ `${base}widget-panel.js${tries++ ? `?${tries}` : ''}`)
      .then((module: { mount(context: PanelContext): Panel }) => {
        panel = module.mount({
          host,
          root,
          base,
          name,
          language: language as Language | undefined,
          memory,
          config,
          launcher,
          setUnread,
          identity,
        })
        return panel
      })
      .catch((error) => {
        arriving = undefined
        console.error('elmo-chat:', error)
        throw error
      })
      .finally(() => launcher.removeAttribute('aria-busy'))
    return arriving
  }
  const open = (text?: string) => {
    load().then(
      (loaded) => loaded.open(text),
      () => {},
    )
  }

  addEventListener('elmo:identity', (event) => {
    identity = (event as CustomEvent).detail
  })
  launcher.onclick = () => (panel?.isOpen() ? panel.close() : open())
  addEventListener('elmo:open', () => open())
  addEventListener('elmo:ask', (event) =>
    open((event as CustomEvent<{ text?: unknown } | null>).detail?.text as string),
  )

  customElements.define('elmo-chat', class extends HTMLElement {})
  document.body.append(host)
  if (isKeptOpen() && innerWidth > 480) open()
  else if (remembered.pending || remembered.unread) load().catch(() => {})
}

function drawing() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.ariaHidden = 'true'
  const path = document.createElementNS(svg.namespaceURI, 'path')
  path.setAttribute('d', chat)
  svg.append(path)
  return svg
}

/** Whether the panel stood open on the page before this one in the same tab. */
function isKeptOpen() {
  try {
    return sessionStorage.getItem(name) === 'open'
  } catch {
    return false
  }
}

if (!customElements.get('elmo-chat')) {
  if (document.body) start()
  else addEventListener('DOMContentLoaded', start)
}
