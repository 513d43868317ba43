import { icons, readableAccent } from '@elmo-chat/look'
import type { WidgetConfig } from '@elmo-chat/protocol'
import { render } from 'preact'
import type { Language, Panel, PanelContext } from './contract.js'
import { openChatClient } from './conversation/chat-client.js'
import { Conversation } from './conversation/conversation.js'
import { tell } from './conversation/tell.js'
import css from './style/panel.css?inline'
import { followLanguage, followPage, followViewport } from './surroundings.js'
import { PanelView } from './view/panel-view.js'
import { ReadAloud } from './voice/read-aloud.js'

/** Stands in until the shop's own settings have come, and when they cannot. */
const plain: WidgetConfig = {
  brandName: { en: 'Shop assistant', zh: '店铺助手' },
  brandColor: '#c6372d',
  greeting: { en: 'What are you looking for?', zh: '您想找什么？' },
  languages: ['en', 'zh'],
  defaultLanguage: 'en',
  cartLinkTemplate: '',
  openings: { en: [], zh: [] },
  photos: false,
  voice: { isOn: false, usesBrowser: false, sendsAtOnce: false, languages: [] },
}

/** Puts the panel beside the launcher. Called once by the loader. */
export function mount(context: PanelContext): Panel {
  const { host, root, memory, launcher } = context
  const sheet = new CSSStyleSheet()
  // The tokens are written for a page's root; here an element of ours stands for it, out of the page's reach.
  sheet.replaceSync(css.replaceAll(':root', '.elmo'))
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const container = document.createElement('div')
  container.className = 'elmo'
  root.prepend(container)

  // What was kept by an earlier release may lack what came later.
  let config = { ...plain, ...memory.read().config }
  let isOpen = false
  const client = openChatClient(context.base, memory)
  if (context.identity !== undefined) client.identify(context.identity)
  addEventListener('elmo:identity', (event) => client.identify((event as CustomEvent).detail))
  const conversation = new Conversation({
    client,
    memory,
    newId,
    language: firstLanguage(context, config),
    tell: (visitorId, told) => tell(context.base, newId(), visitorId, told),
    onChange: paint,
    onAnswered: () => {
      const last = conversation.view.messages.at(-1)
      if (aloud.isOn && isOpen && last?.role === 'assistant') reader.read(last, conversation.view.language)
      if (!isOpen) context.setUnread(true)
    },
  })

  const reader = new ReadAloud(paint)
  const aloud = {
    isOn: memory.read().aloud === true,
    toggle() {
      aloud.isOn = !aloud.isOn
      memory.write({ aloud: aloud.isOn || undefined })
      const last = conversation.view.messages.at(-1)
      if (aloud.isOn && last?.role === 'assistant') reader.read(last, conversation.view.language)
      else reader.stop()
      paint()
    },
    stop: () => reader.stop(),
  }

  function paint() {
    const { view } = conversation
    container.lang = view.language === 'zh' ? 'zh-CN' : 'en'
    container.toggleAttribute('data-open', isOpen)
    launcher.ariaExpanded = String(isOpen)
    launcher.querySelector('path')?.setAttribute('d', icons[isOpen ? 'chevron-down' : 'chat'])
    render(
      <PanelView
        context={context}
        config={config}
        conversation={conversation}
        view={view}
        isOpen={isOpen}
        close={close}
        aloud={config.voice.isOn && reader.speaks(view.language) ? { ...aloud } : null}
      />,
      container,
    )
  }

  function dress() {
    const [light, dark] = [readableAccent(config.brandColor, false), readableAccent(config.brandColor, true)]
    container.style.setProperty('--accent', `light-dark(${light.accent}, ${dark.accent})`)
    container.style.setProperty('--accent-ink', `light-dark(${light.accentInk}, ${dark.accentInk})`)
  }

  function setOpen(open: boolean) {
    isOpen = open
    try {
      if (open) sessionStorage.setItem(context.name, 'open')
      else sessionStorage.removeItem(context.name)
    } catch {
      // Blocked: the panel then starts closed on the next page.
    }
    if (open) context.setUnread(false)
    paint()
  }

  function close() {
    reader.stop()
    setOpen(false)
    launcher.focus()
  }

  // Shortcuts of the page must not fire while somebody types here; the page would not see that it is a text field.
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, (event) => event.stopPropagation())
  followPage(container, host)
  followViewport(container)
  // The tag's own word stands; else the widget speaks what the page speaks from now on.
  if (!context.language)
    followLanguage((language) => config.languages.includes(language) && conversation.setLanguage(language))
  dress()
  paint()
  void conversation.restore()
  void context.config.then((loaded) => {
    if (!loaded) return
    config = loaded
    dress()
    if (!config.languages.includes(conversation.view.language)) conversation.setLanguage(config.defaultLanguage)
    else paint()
  })

  return {
    isOpen: () => isOpen,
    close,
    open(text) {
      setOpen(true)
      if (typeof text === 'string') conversation.send(text)
    },
  }
}

/** The customer's choice, else the script tag's word, else the page's language, else the shop's. */
function firstLanguage({ memory, language }: PanelContext, config: WidgetConfig): Language {
  const wishes = [memory.read().language, language, document.documentElement.lang.slice(0, 2).toLowerCase()]
  return config.languages.find((spoken) => spoken === wishes.find(Boolean)) ?? config.defaultLanguage
}

/** A random id; `randomUUID` is missing on pages without TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
