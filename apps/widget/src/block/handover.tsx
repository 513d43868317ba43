import type { HandoverPart } from '@elmo-chat/protocol'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'

export function Handover({ part, isAnswerable }: { part: HandoverPart; isAnswerable: boolean }) {
  const { words, say } = useShop()
  return (
    <section class="handover" aria-label={words.human}>
      <Icon name="headset" />
      <div>
        <strong>{words.handover[part.state]}</strong>
        {part.position !== undefined && <p>{words.position(part.position)}</p>}
        {part.hours && <p>{part.hours}</p>}
      </div>
      {part.state === 'offered' && isAnswerable && (
        <button type="button" onClick={() => say(words.sayHuman)}>
          {words.human}
        </button>
      )}
    </section>
  )
}
