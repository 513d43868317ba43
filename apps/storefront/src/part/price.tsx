import type { ProductItem } from '@elmo-chat/protocol'
import { formatMoney } from '../money.js'
import { useSurroundings } from '../surroundings.js'

export function Price({
  item,
  isLarge = false,
}: {
  item: Pick<ProductItem, 'price' | 'compareAt'>
  isLarge?: boolean
}) {
  const { language, words } = useSurroundings()
  if (!item.price) return <p class="price">{words.priceUnknown}</p>
  return (
    <p class={`price ${isLarge ? 'is-large' : ''}`}>
      <span class={item.compareAt ? 'is-reduced' : ''}>{formatMoney(item.price, language)}</span>
      {item.compareAt && <s>{formatMoney(item.compareAt, language)}</s>}
    </p>
  )
}
