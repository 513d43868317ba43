import type { Block, ProductItem, WidgetConfig } from '@elmo-chat/protocol'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { PanelContext } from '../contract.js'
import type { Conversation } from '../conversation/conversation.js'
import type { ConversationView } from '../conversation/conversation-view.js'
import { words as allWords } from '../words.js'
import { BriefChips } from './brief-chips.js'
import { Composer } from './composer.js'
import { holdFocus } from './focus.js'
import { type Aloud, Header } from './header.js'
import { Log } from './log.js'
import { type Shop, ShopContext } from './shop.js'

export interface PanelViewProps {
  readonly context: PanelContext
  readonly config: WidgetConfig
  readonly conversation: Conversation
  readonly view: ConversationView
  readonly isOpen: boolean
  readonly close: () => void
  /** Null where no voice of this browser speaks the language. */
  readonly aloud: Aloud | null
}

/** The whole panel. It stays in place while closed, so that a draft and the scroll position survive. */
export function PanelView({ context, config, conversation, view, isOpen, close, aloud }: PanelViewProps) {
  const { language, messages } = view
  const words = allWords[language]
  const brand = config.brandName[language]
  const dialog = useRef<HTMLDivElement>(null)
  const coversScreen = matchMedia('(max-width: 480px), (max-height: 480px)').matches

  const products = useMemo(() => productsOf(messages), [messages])
  const shop = useMemo<Shop>(
    () => ({
      words,
      language,
      base: context.base,
      host: context.host,
      cartLinkTemplate: config.cartLinkTemplate,
      say: (text) => conversation.send(text),
      makeRoom: () => {
        if (coversScreen) close()
      },
      tell: (told) => conversation.tell(told),
      rateReply: (messageId, thumb) => conversation.rateReply(messageId, thumb),
      hush: () => aloud?.stop(),
      product: (id) => products.get(id),
    }),
    [words, language, context, config, conversation, products, coversScreen, close, aloud],
  )

  useEffect(() => {
    if (!isOpen) return
    // On a small screen the keyboard would cover the greeting; there the shopper taps when ready.
    const first = coversScreen ? dialog.current : dialog.current?.querySelector('textarea')
    first?.focus({ preventScroll: true })
  }, [isOpen, coversScreen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) close()
    if (event.key === 'Tab' && coversScreen && dialog.current) holdFocus(dialog.current, event)
  }

  return (
    <ShopContext.Provider value={shop}>
      <div
        ref={dialog}
        class="panel"
        role="dialog"
        aria-label={words.panel(brand)}
        aria-modal={coversScreen ? 'true' : undefined}
        tabIndex={-1}
        hidden={!isOpen}
        onKeyDown={onKeyDown}
      >
        <Header config={config} conversation={conversation} view={view} close={close} aloud={aloud} />
        <Log config={config} conversation={conversation} view={view} isOpen={isOpen} />
        <div class="foot">
          <BriefChips messages={messages} />
          <Composer conversation={conversation} view={view} takesPhotos={config.photos} voice={config.voice} />
        </div>
      </div>
    </ShopContext.Provider>
  )
}

/** Every product shown so far, by its own id and by those of its variants. */
function productsOf(messages: ConversationView['messages']): Map<string, ProductItem> {
  const products = new Map<string, ProductItem>()
  for (const { parts } of messages) {
    for (const part of parts) {
      for (const item of itemsIn(part)) {
        products.set(item.id, item)
        for (const variant of item.variants ?? []) products.set(variant.id, item)
      }
    }
  }
  return products
}

function itemsIn(part: Block): readonly ProductItem[] {
  if (part.type === 'data-products') return part.data.items
  if (part.type !== 'data-outfit') return []
  const { anchor, pieces } = part.data
  return anchor ? [anchor, ...pieces] : pieces
}
