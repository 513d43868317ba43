import type { ChoicesPart } from '@elmo-chat/protocol'
import { useShop } from '../view/shop.js'

export function Choices({ part }: { part: ChoicesPart }) {
  const { words, say } = useShop()
  return (
    <ul class="choices" aria-label={words.choices}>
      {part.choices.map((choice) => (
        <li key={choice.say}>
          <button type="button" onClick={() => say(choice.say)}>
            {choice.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
