import type { ClaimsPart } from '@elmo-chat/protocol'
import { fieldName } from '../field-name.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'

/** Where the facts of a reply come from, behind one quiet line. */
export function Claims({ part }: { part: ClaimsPart }) {
  const { words, language, product } = useShop()
  if (part.claims.length === 0) return null
  return (
    <details class="claims">
      <summary>
        <Icon name="shield" size={14} />
        {words.claims} · {part.claims.length}
      </summary>
      <ul>
        {part.claims.map(({ text, subject, field, source }, index) => (
          <li key={`${subject}:${field}:${index}`}>
            <strong>{text}</strong>
            <span>
              {product(subject) ? `${product(subject)!.title} · ` : ''}
              {words.claimSource(fieldName(field, language), source)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
