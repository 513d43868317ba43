import { useMemo } from 'preact/hooks'
import { BlockView } from '../block/block-view.js'
import type { Message } from '../conversation/conversation-view.js'
import { useShop } from './shop.js'
import { Thumbs } from './thumbs.js'

/** Behind the answer, in whatever order they arrive: where it comes from, then what may be tapped next. */
const LAST: ReadonlySet<string> = new Set(['data-claims', 'data-choices'])

export interface MessageViewProps {
  readonly message: Message
  readonly isLast: boolean
  /** No answer is on its way. */
  readonly isDone: boolean
}

export function MessageView({ message, isLast, isDone }: MessageViewProps) {
  const shop = useShop()
  const isAnswerable = isLast && isDone
  const isOfAssistant = message.by === undefined && !message.stopped
  const isRateable = isOfAssistant && (isAnswerable || message.thumb !== undefined)
  const draw = (blocks: Message['parts']) =>
    blocks.map((block, index) => <BlockView key={index} block={block} isAnswerable={isAnswerable} />)
  // The same nodes again for an unchanged message: a streaming answer costs only itself.
  return useMemo(
    () =>
      message.role === 'user' ? (
        <div class="said user">
          <span class="unseen">{shop.words.you}: </span>
          {message.photo && <img class="photo" src={message.photo} alt={shop.words.photo} />}
          <p>{message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n')}</p>
        </div>
      ) : (
        <div class="said shop">
          {message.by !== undefined && <small>{shop.words.personSays(message.by)}</small>}
          {draw(message.parts.filter(({ type }) => !LAST.has(type)))}
          <div class="beneath">
            {draw(message.parts.filter(({ type }) => type === 'data-claims'))}
            {isRateable && <Thumbs message={message} />}
          </div>
          {draw(message.parts.filter(({ type }) => type === 'data-choices'))}
          {message.stopped && <small>{shop.words.stopped}</small>}
        </div>
      ),
    [message, isAnswerable, isRateable, shop.words],
  )
}
