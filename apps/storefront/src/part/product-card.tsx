import type { ProductItem } from '@elmo-chat/protocol'
import { useState } from 'preact/hooks'
import { inLanguage } from '../bilingual.js'
import { tell } from '../events.js'
import { rememberLed } from '../led-by.js'
import { productAddress } from '../product-id.js'
import { useSurroundings } from '../surroundings.js'
import { shadeOf } from '../swatch.js'
import { colorOption, optionValues } from '../variants.js'
import { fill } from '../words.js'
import { Price } from './price.js'

export interface Shown {
  readonly item: ProductItem
  readonly impressionId?: string | undefined
  /** From 1. */
  readonly rank: number
  /** Whether the card says why it stands there. */
  readonly showsWhy?: boolean
}

const mostDots = 5

export function ProductCard({ item, impressionId, rank, showsWhy = false }: Shown) {
  const { language, words } = useSurroundings()
  const variants = item.variants ?? []
  const option = colorOption(variants)
  const colors = option ? optionValues(variants, option, {}) : []
  const [pointed, setPointed] = useState<string | null>(null)
  const title = inLanguage(item.title, language)
  const image = pointed ?? item.image
  const onClick = () => {
    if (impressionId) rememberLed(item.id, { impressionId, rank })
    tell({ type: 'product-clicked', productId: item.id, rank, ...(impressionId ? { impressionId } : {}) })
  }
  return (
    <article class={`card ${item.available ? '' : 'is-gone'}`}>
      <div class="card-picture">
        {image && <img src={image} alt="" loading="lazy" decoding="async" width="320" height="400" />}
        {!item.available && <span class="tag">{words.soldOut}</span>}
        {item.available && item.compareAt && <span class="tag is-sale">{words.sale}</span>}
      </div>
      <h3>
        <a class="two-lines" href={productAddress(item.id)} onClick={onClick}>
          {title}
        </a>
      </h3>
      {showsWhy && item.why[0] && <p class="card-why two-lines">{inLanguage(item.why[0], language)}</p>}
      <Price item={item} />
      {colors.length > 1 && (
        <ul class="dots" aria-label={fill(words.colors, { count: colors.length })}>
          {colors.slice(0, mostDots).map((color) => (
            <li
              key={color.value}
              title={inLanguage(color.value, language)}
              class={color.isAvailable ? '' : 'is-gone'}
              style={{ background: shadeOf(color.value) ?? 'var(--surface-3)' }}
              onMouseEnter={() => setPointed(color.image)}
              onMouseLeave={() => setPointed(null)}
            />
          ))}
          {colors.length > mostDots && <li class="dots-more">+{colors.length - mostDots}</li>}
        </ul>
      )}
    </article>
  )
}
