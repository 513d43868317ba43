import type { Claim, ClaimsPart } from '@elmo-chat/protocol'
import { fieldName } from '../field-name.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'

/** Where the facts of a reply come from, behind one quiet line. */
export function Claims({ part }: { part: ClaimsPart }) {
  const { words, language, product } = useShop()
  const origin = ({ subject, field, source }: Claim) => {
    // What follows a colon in a field narrows it down for the ledger, not for people.
    const name = fieldName(field.split(':')[0]!, language)
    const title = field === 'title' ? undefined : product(subject)?.title
    return (title ? `${title} · ` : '') + words.claimed(name, words.sources[source] ?? words.feed(source))
  }
  const facts = new Map(part.claims.map((claim) => [`${claim.text} ${origin(claim)}`, claim]))
  if (facts.size === 0) return null
  return (
    <details class="claims">
      <summary>
        <Icon name="shield" size={14} />
        {words.claims} · {facts.size}
      </summary>
      <ul>
        {[...facts].map(([key, claim]) => (
          <li key={key}>
            <strong>{claim.text}</strong>
            <span>{origin(claim)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
