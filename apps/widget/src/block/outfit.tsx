import type { OutfitPart } from '@elmo-chat/protocol'
import { formatMoney } from '../money.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'
import { ProductCard } from './product-card.js'

/** Pieces to wear together, in one row; under them what all of them cost and why they go together. */
export function Outfit({ part }: { part: OutfitPart }) {
  const { words, language } = useShop()
  const { impressionId, anchor, pieces, total, why } = part
  const items = [...(anchor ? [anchor] : []), ...pieces]
  return (
    <section class="products outfit" aria-label={words.outfit}>
      <ul class={`cards ${items.length === 2 ? 'two' : 'shelf'}`}>
        {items.map((item, index) => (
          <ProductCard key={item.id} item={item} place={{ impressionId, rank: index + 1 }} isWide={false} />
        ))}
      </ul>
      <div class="outfit-sum">
        <p>
          <span>{words.outfitTotal(items.length)}</span>
          <strong>{formatMoney(total, language)}</strong>
        </p>
        {why.length > 0 && (
          <ul aria-label={words.outfitWhy}>
            {why.map((reason) => (
              <li key={reason}>
                <Icon name="check" size={12} />
                {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
