import type { OrderPart } from '@elmo-chat/protocol'
import { formatMoney } from '../money.js'
import { useShop } from '../view/shop.js'

/** An order: where it stands, what is in it, and what happened so far. */
export function Order({ part: { id, status, lines, total, timeline } }: { part: OrderPart }) {
  const { words, language } = useShop()
  const day = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-US', { dateStyle: 'medium' })
  return (
    <section class="sheet" aria-label={words.order(id)}>
      <p>
        <strong>{words.order(id)}</strong>
        <span>{status}</span>
      </p>
      <ul>
        {lines.map(({ id: line, title, quantity, price }) => (
          <li key={line}>
            <span>{quantity > 1 ? `${quantity} × ${title}` : title}</span>
            <span>{formatMoney(price, language)}</span>
          </li>
        ))}
      </ul>
      <p>
        <span>{words.total}</span>
        <strong>{formatMoney(total, language)}</strong>
      </p>
      <ol>
        {timeline.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <span>{text}</span>
            <time dateTime={at}>{day.format(new Date(at))}</time>
          </li>
        ))}
      </ol>
    </section>
  )
}
