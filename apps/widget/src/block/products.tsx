import type { ProductsPart } from '@elmo-chat/protocol'
import { fieldName } from '../field-name.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'
import { ProductCard } from './product-card.js'

/** Cards: one lies wide, two stand side by side, more make a shelf. */
export function Products({ part, isAnswerable }: { part: ProductsPart; isAnswerable: boolean }) {
  const { words, language, say } = useShop()
  const { items, total, firstRank = 1, relaxed } = part
  const layout = items.length === 1 ? 'one' : items.length === 2 ? 'two' : 'shelf'
  return (
    <section class="products" aria-label={words.shelf}>
      {relaxed && relaxed.length > 0 && (
        <div class="relaxed">
          <Icon name="info" size={18} />
          <p>
            <strong>{items.length > 0 ? words.relaxedTitle : words.noneTitle}</strong>
            {relaxed.map(({ field, from, to }) => (
              <span key={field + from}>
                {fieldName(field, language)}: {words.relaxed(from, to)}
              </span>
            ))}
          </p>
        </div>
      )}
      {items.length > 0 && (
        <ul class={`cards ${layout}`}>
          {items.map((item, index) => (
            <ProductCard
              key={item.id}
              item={item}
              place={{ impressionId: part.impressionId, rank: firstRank + index }}
              isWide={layout === 'one'}
            />
          ))}
        </ul>
      )}
      {items.length > 1 && total >= items.length && (
        <div class="more">
          <small>{words.shown(items.length, total)}</small>
          {isAnswerable && total > items.length && (
            <button type="button" onClick={() => say(words.sayMore)}>
              {words.more}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
