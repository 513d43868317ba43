import type { Thumb } from '@elmo-chat/protocol'
import type { Message } from '../conversation/conversation-view.js'
import { Icon } from './icon.js'
import { useShop } from './shop.js'

const THUMBS = ['up', 'down'] as const

/** What the shopper thinks of one reply; a second tap takes it back. */
export function Thumbs({ message: { id, thumb } }: { message: Message }) {
  const { words, rateReply } = useShop()
  const names: Record<Thumb, string> = { up: words.thumbUp, down: words.thumbDown }
  return (
    <fieldset class="thumbs" aria-label={words.thumbs}>
      {THUMBS.map((each) => (
        <button
          key={each}
          type="button"
          title={names[each]}
          aria-label={names[each]}
          aria-pressed={thumb === each}
          onClick={() => rateReply(id, thumb === each ? null : each)}
        >
          <Icon name={`thumb-${each}`} size={16} />
        </button>
      ))}
    </fieldset>
  )
}
