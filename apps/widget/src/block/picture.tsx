import type { ProductItem } from '@elmo-chat/protocol'
import { useState } from 'preact/hooks'
import { safeUrl } from '../links.js'
import { type Selection, wantedVariants } from '../options.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'

/** The picture of what is selected or wanted, else the product's own, else a drawn placeholder. */
export function Picture({ item, selection }: { item: ProductItem; selection: Selection }) {
  const { base } = useShop()
  const [failed, setFailed] = useState<string | null>(null)
  const wanted = Object.entries(selection)
  const shown = wantedVariants(item).find(
    (variant) => variant.image && wanted.every(([name, value]) => variant.options[name] === value),
  )
  const source = safeUrl((wanted.length > 0 && shown?.image) || item.image, base)
  return (
    <div class="picture">
      {source && source !== failed ? (
        <img src={source} alt="" loading="lazy" decoding="async" onError={() => setFailed(source)} />
      ) : (
        <Icon name="image" size={28} />
      )}
    </div>
  )
}
