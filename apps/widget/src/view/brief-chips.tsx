import type { Message } from '../conversation/conversation.js'
import { sayReleased, saySortReleased } from '../release.js'
import { Icon } from './icon.js'
import { useShop } from './shop.js'

/** What the assistant understood so far, each wish to be taken back with a tap. */
export function BriefChips({ messages }: { messages: readonly Message[] }) {
  const { words, language, say } = useShop()
  const brief = messages.flatMap(({ parts }) => parts).findLast((part) => part.type === 'data-brief')?.data
  if (!brief || (brief.constraints.length === 0 && !brief.sort)) return null
  const { sort } = brief
  const chips = brief.constraints.map((constraint) => ({
    text: constraint.text,
    said: sayReleased(constraint, brief.constraints, language),
  }))
  if (sort) {
    const text = words.sorted(words.fields[sort.field] ?? sort.field, sort.direction === 'desc', sort.field === 'price')
    chips.push({ text, said: saySortReleased(language) })
  }
  return (
    <ul class="brief" aria-label={words.brief}>
      {chips.map(({ text, said }) => (
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
