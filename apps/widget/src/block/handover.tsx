import type { HandoverPart } from '@elmo-chat/protocol'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'

export function Handover({ part }: { part: HandoverPart }) {
  const { words } = useShop()
  return (
    <section class="handover" aria-label={words.human}>
      <Icon name="headset" />
      <div>
        <strong>{words.handover[part.state]}</strong>
        {part.position !== undefined && <p>{words.position(part.position)}</p>}
        {part.hours && <p>{part.hours}</p>}
      </div>
    </section>
  )
}
