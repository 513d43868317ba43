import { useMemo } from 'preact/hooks'
import { BlockView } from '../block/block-view.js'
import type { Message } from '../conversation/conversation.js'
import { useShop } from './shop.js'

export interface MessageViewProps {
  readonly message: Message
  readonly isLast: boolean
  /** No answer is on its way. */
  readonly isDone: boolean
}

export function MessageView({ message, isLast, isDone }: MessageViewProps) {
  const shop = useShop()
  const isAnswerable = isLast && isDone
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
          {inOrder(message.parts).map((block, index) => (
            <BlockView key={index} block={block} isAnswerable={isAnswerable} />
          ))}
          {message.stopped && <small>{shop.words.stopped}</small>}
        </div>
      ),
    [message, isAnswerable, shop.words],
  )
}

/** The answer, then where it comes from, then what may be tapped next, whatever order they arrived in. */
function inOrder(parts: Message['parts']): Message['parts'] {
  const place = (type: string) => (type === 'data-choices' ? 2 : type === 'data-claims' ? 1 : 0)
  return parts.toSorted((one, other) => place(one.type) - place(other.type))
}
