import type { ProductItem } from '@elmo-chat/protocol'
import { useState } from 'preact/hooks'
import { safeUrl } from '../links.js'
import { chosenVariant, firstSelection, type Selection, wantedVariants } from '../options.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'
import { type Added, addToCart, isHere, type Place } from './cart.js'
import { OptionSummary } from './option-summary.js'
import { Picker } from './picker.js'
import { Picture } from './picture.js'
import { Price } from './price.js'
import { Title } from './title.js'
import { Why } from './why.js'

export function ProductCard({ item, place, isWide }: { item: ProductItem; place: Place; isWide: boolean }) {
  const shop = useShop()
  const { words, say, makeRoom } = shop
  const [selection, setSelection] = useState<Selection>(() => firstSelection(item))
  const [isPicking, setPicking] = useState(false)
  const [added, setAdded] = useState<Added | null>(null)
  const link = safeUrl(item.url, shop.base)

  const add = () => {
    const open = wantedVariants(item).filter((variant) => variant.available)
    const variant = chosenVariant(item, selection) ?? (open.length === 1 ? open[0]! : null)
    if (item.variants?.length && !variant) return setPicking(true)
    setPicking(false)
    setAdded(addToCart(shop, item, variant, place))
  }
  const clicked = () => shop.tell({ type: 'product-clicked', productId: item.id, ...place })

  return (
    <li class={isWide ? 'card wide' : 'card'}>
      <Picture item={item} selection={selection} />
      <div class="facts">
        <h3>
          <Title text={item.title} />
        </h3>
        <Price item={item} selection={selection} />
        <OptionSummary item={item} />
        <Why reasons={item.why} />
      </div>
      <div class="acts">
        <button type="button" class="add" disabled={!item.available} onClick={add}>
          {added === 'taken' && <Icon name="check" size={16} />}
          {!item.available ? words.soldOut : added === 'taken' ? words.added : words.add}
        </button>
        {link ? (
          <a
            href={link}
            target={isHere(link) ? undefined : '_blank'}
            rel="noopener"
            onClick={() => {
              clicked()
              if (isHere(link)) makeRoom()
            }}
          >
            {words.details}
            <span class="unseen">
              : {item.title} {isHere(link) ? '' : words.opensNewTab}
            </span>
          </a>
        ) : (
          <button
            type="button"
            onClick={() => {
              clicked()
              say(words.sayDetails(item.title))
            }}
          >
            {words.details}
            <span class="unseen">: {item.title}</span>
          </button>
        )}
        <button type="button" onClick={() => say(words.saySimilar(item.title))}>
          {words.similar}
          <span class="unseen">: {item.title}</span>
        </button>
      </div>
      {added && (
        <p class={added === 'untaken' ? 'outcome' : 'unseen'} role="status">
          {added === 'untaken' ? words.notAdded : words.added}
        </p>
      )}
      {isPicking && (
        <Picker item={item} selection={selection} select={setSelection} add={add} close={() => setPicking(false)} />
      )}
    </li>
  )
}
