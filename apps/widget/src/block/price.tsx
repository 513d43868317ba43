import type { ProductItem } from '@elmo-chat/protocol'
import { formatMoney } from '../money.js'
import { type Selection, shownPrice } from '../options.js'
import { useShop } from '../view/shop.js'

export function Price({ item, selection }: { item: ProductItem; selection: Selection }) {
  const { words, language } = useShop()
  const { price, isFrom } = shownPrice(item, selection)
  if (!price) return <p class="price unknown">{words.priceUnknown}</p>
  const said = formatMoney(price, language)
  const before = item.compareAt && item.compareAt.amount > price.amount ? item.compareAt : null
  return (
    <p class="price">
      <span>{isFrom ? words.from(said) : said}</span>
      {before && (
        <s>
          <span class="unseen">{words.before}</span>
          {formatMoney(before, language)}
        </s>
      )}
    </p>
  )
}
