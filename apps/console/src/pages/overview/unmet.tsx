import type { Overview } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { formatCount } from '../../parts/format.js'

/** What the shop had nothing for, as customers said it; each opens the latest conversation with it. */
export function Unmet({ unmet }: { unmet: Overview['unmet'] }) {
  return (
    <ul className="lines">
      {unmet.map(({ text, count, conversationId }) => (
        <li key={text}>
          <Link to="/conversations/$id" params={{ id: conversationId }} className="one-line" title={text}>
            {text}
          </Link>
          <span className="number">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  )
}
