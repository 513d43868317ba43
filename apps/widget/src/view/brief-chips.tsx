import type { Message } from '../conversation/conversation-view.js'
import { wishesOf } from '../release.js'
import { Icon } from './icon.js'
import { useShop } from './shop.js'

/** What the assistant understood so far, each wish to be taken back with a tap. */
export function BriefChips({ messages }: { messages: readonly Message[] }) {
  const { words, language, say } = useShop()
  const brief = messages.flatMap(({ parts }) => parts).findLast((part) => part.type === 'data-brief')?.data
  const wishes = brief ? wishesOf(brief, language) : []
  if (wishes.length === 0) return null
  return (
    <ul class="brief" aria-label={words.brief}>
      {wishes.map(({ text, said }) => (
        <li key={text}>
          <button type="button" aria-label={words.remove(text)} title={said} onClick={() => say(said)}>
            <span>{text}</span>
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
