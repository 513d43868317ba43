import type { VoiceOffer } from '@elmo-chat/protocol'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Conversation, MESSAGE_LIMIT } from '../conversation/conversation.js'
import type { ConversationView } from '../conversation/conversation-view.js'
import { shrunkPhoto } from '../conversation/shrunk-photo.js'
import { tellSent } from '../voice/tell-sent.js'
import { Icon } from './icon.js'
import { MicButton } from './mic-button.js'
import { useShop } from './shop.js'
import { useListening } from './use-listening.js'
import { VoiceBar } from './voice-bar.js'

const COUNT_FROM = MESSAGE_LIMIT - 200

export interface ComposerProps {
  readonly conversation: Conversation
  readonly view: ConversationView
  readonly takesPhotos: boolean
  readonly voice: VoiceOffer
}

export function Composer({ conversation, view, takesPhotos, voice }: ComposerProps) {
  const { words, language, base } = useShop()
  const [draft, setDraft] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  /** The draft as it was when the last speech came in; empty where it holds none. */
  const heard = useRef('')
  const over = draft.length - MESSAGE_LIMIT
  const isSendable = draft.trim() !== '' && over <= 0
  const canStop = view.phase === 'answering' && draft.trim() === ''

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.style.height = ''
    if (element.scrollHeight > element.clientHeight) element.style.height = `${Math.min(element.scrollHeight, 132)}px`
  }, [draft])

  const send = () => {
    if (!isSendable) return
    conversation.sendTyped(draft)
    tell(draft)
    listening.clear()
    setDraft('')
  }
  const sendPhoto = async (file: File | undefined) => {
    const photo = file && (await shrunkPhoto(file))
    if (!photo) return
    conversation.sendPhoto(photo, draft.trim() === '' || over > 0 ? words.sayPhoto : draft)
    setDraft('')
  }
  // What was typed before is no fault of what heard the rest; what is emptied is a new message.
  const tell = (sent: string) => {
    if (heard.current !== '') tellSent(base, { language, heard: heard.current, sent })
    heard.current = ''
  }
  const take = (text: string) => {
    const said = draft.trim() === '' ? text : `${draft.trim()} ${text}`
    heard.current = said
    if (voice.sendsAtOnce) {
      conversation.send(said)
      tell(said)
      setDraft('')
      return
    }
    setDraft(said)
    field.current?.focus()
  }
  const { view: hearing, listening, press } = useListening(voice, take)
  const isHearing = hearing.phase !== 'off'
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a candidate; Safari reports that only by 229.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    send()
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div class="field">
        {isHearing && <VoiceBar view={hearing} cancel={() => listening.cancel()} />}
        {takesPhotos && !isHearing && (
          <label class="attach" title={words.addPhoto}>
            <span class="unseen">{words.addPhoto}</span>
            <Icon name="image" />
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp"
              disabled={view.phase !== 'ready'}
              onChange={(event) => {
                void sendPhoto(event.currentTarget.files?.[0])
                // The same photo may be sent again.
                event.currentTarget.value = ''
              }}
            />
          </label>
        )}
        <textarea
          ref={field}
          hidden={isHearing}
          rows={1}
          value={draft}
          placeholder={words.placeholder}
          aria-label={words.message}
          aria-invalid={over > 0}
          enterkeyhint="send"
          onInput={(event) => {
            setDraft(event.currentTarget.value)
            if (event.currentTarget.value === '') heard.current = ''
            listening.clear()
            conversation.typing(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
        {press && <MicButton listening={listening} press={press} disabled={view.phase === 'restoring'} />}
        {isHearing ? null : canStop ? (
          <button
            type="button"
            class="send"
            aria-label={words.stop}
            title={words.stop}
            onClick={() => conversation.stop()}
          >
            <Icon name="stop" />
          </button>
        ) : (
          <button type="submit" class="send" aria-label={words.send} title={words.send} disabled={!isSendable}>
            <Icon name="arrow-up" />
          </button>
        )}
      </div>
      {hearing.trouble && (
        <p class="count" role="status">
          {words.voice.trouble[hearing.trouble]}
        </p>
      )}
      {hearing.alternatives.length > 0 && (
        <div class="alternatives">
          <span>{words.voice.alternatives}</span>
          {hearing.alternatives.map((text) => (
            <button
              key={text}
              type="button"
              onClick={() => {
                setDraft(text)
                listening.clear()
                field.current?.focus()
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
      {draft.length >= COUNT_FROM && (
        <p class={over > 0 ? 'count over' : 'count'} role="status">
          {over > 0 ? words.tooLong(over) : words.left(draft.length, MESSAGE_LIMIT)}
        </p>
      )}
    </form>
  )
}
