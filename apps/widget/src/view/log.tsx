import type { WidgetConfig } from '@elmo-chat/protocol'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.js'
import type { ConversationView } from '../conversation/conversation-view.js'
import { EmptyState } from './empty-state.js'
import { FailureNotice } from './failure-notice.js'
import { Icon } from './icon.js'
import { MessageView } from './message-view.js'
import { RatingCard } from './rating-card.js'
import { useShop } from './shop.js'

export interface LogProps {
  readonly config: WidgetConfig
  readonly conversation: Conversation
  readonly view: ConversationView
  readonly isOpen: boolean
}

/** The flow of messages. It follows what is new, but never pushes the question out of sight. */
export function Log({ config, conversation, view, isOpen }: LogProps) {
  const { words } = useShop()
  const log = useRef<HTMLDivElement>(null)
  const [isBehind, setBehind] = useState(false)
  const follows = useRef(true)
  const placed = useRef(0)
  const { messages, queued, phase, status, failure, rating, typist } = view
  const last = messages.at(-1)
  const isWaiting = phase === 'answering' && (status !== null || last?.role === 'user')
  const asked = messages.filter((message) => message.role === 'user').length + queued.length

  const place = () => {
    const element = log.current
    if (!element || !follows.current) return
    const questions = element.querySelectorAll<HTMLElement>('.said.user')
    const question = questions[questions.length - 1]
    const end = element.scrollHeight - element.clientHeight
    element.scrollTop = question ? Math.min(end, question.offsetTop - 12) : end
    placed.current = element.scrollTop
  }

  // A new question, or opening, is reason to look at the end again.
  useLayoutEffect(() => {
    follows.current = true
  }, [asked, isOpen])
  useLayoutEffect(place, [messages, queued, status, failure, rating, typist, isOpen])
  useEffect(() => {
    // The on-screen keyboard, the chips above the input and pictures change how much can be seen.
    const observer = new ResizeObserver(place)
    observer.observe(log.current!)
    return () => observer.disconnect()
  }, [])

  const onScroll = () => {
    const element = log.current!
    if (Math.abs(element.scrollTop - placed.current) > 2) follows.current = false
    setBehind(element.scrollHeight - element.clientHeight - element.scrollTop > element.clientHeight)
  }
  const toEnd = () => {
    const element = log.current!
    element.scrollTop = element.scrollHeight
    element.focus()
  }

  return (
    <div class="reel">
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="polite"
        aria-label={words.log}
        aria-busy={phase === 'answering' || (queued.length > 0 && !failure)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
      >
        {phase === 'restoring' && <p class="status">{words.restoring}</p>}
        {!last && phase === 'ready' && !failure && <EmptyState config={config} />}
        {messages.map((message) => (
          <MessageView key={message.id} message={message} isLast={message === last} isDone={phase === 'ready'} />
        ))}
        {(isWaiting || typist !== null) && (
          <p class="status">
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {typist !== null ? words.personWrites(typist) : (status ?? words.working)}
          </p>
        )}
        {rating && phase === 'ready' && <RatingCard conversation={conversation} rating={rating} />}
        {failure && <FailureNotice failure={failure} retry={() => conversation.retry()} />}
        {queued.map((text, index) => (
          <div key={`${index}:${text}`} class="said user queued">
            <p>{text}</p>
            {phase === 'answering' && <small>{words.queued}</small>}
          </div>
        ))}
      </div>
      {isBehind && (
        <button type="button" class="latest" aria-label={words.latest} onClick={toEnd}>
          <Icon name="arrow-down" />
        </button>
      )}
    </div>
  )
}
