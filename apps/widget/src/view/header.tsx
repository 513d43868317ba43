import type { WidgetConfig } from '@elmo-chat/protocol'
import type { Conversation } from '../conversation/conversation.js'
import type { ConversationView } from '../conversation/conversation-view.js'
import { Icon } from './icon.js'
import { Mark } from './mark.js'
import { useShop } from './shop.js'

/** Reading answers aloud, as the shopper wishes. */
export interface Aloud {
  readonly isOn: boolean
  readonly toggle: () => void
  readonly stop: () => void
}

export interface HeaderProps {
  readonly config: WidgetConfig
  readonly conversation: Conversation
  readonly view: ConversationView
  readonly close: () => void
  readonly aloud: Aloud | null
}

export function Header({ config, conversation, view, close, aloud }: HeaderProps) {
  const { words, language, say } = useShop()
  const brand = config.brandName[language]
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <header class="header">
      <Mark brand={brand} />
      <div class="names">
        <h2>{brand}</h2>
        <p>{view.person === null ? words.assistant : words.personHere(view.person)}</p>
      </div>
      <button
        type="button"
        class="tool"
        aria-label={words.human}
        title={words.human}
        onClick={() => say(words.sayHuman)}
      >
        <Icon name="headset" />
      </button>
      {aloud && (
        <button
          type="button"
          class="tool"
          aria-label={words.voice.aloud}
          title={words.voice.aloud}
          aria-pressed={aloud.isOn}
          onClick={aloud.toggle}
        >
          <Icon name="volume" />
        </button>
      )}
      {config.languages.includes(other) && (
        <button
          type="button"
          class="tool"
          aria-label={words.otherLanguage}
          title={words.otherLanguage}
          onClick={() => conversation.setLanguage(other)}
        >
          <span class="tongue" lang={other}>
            {words.otherLanguageShort}
          </span>
        </button>
      )}
      <button
        type="button"
        class="tool"
        aria-label={words.restart}
        title={words.restart}
        disabled={view.messages.length === 0}
        onClick={() => conversation.restart()}
      >
        <Icon name="edit" />
      </button>
      <button type="button" class="tool" aria-label={words.close} title={words.close} onClick={close}>
        <Icon name="close" />
      </button>
    </header>
  )
}
