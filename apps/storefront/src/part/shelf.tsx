import type { ListAnswer } from '@elmo-chat/protocol'
import { useLoaded } from '../api.js'
import { formatMoney } from '../money.js'
import { type Language, useSurroundings } from '../surroundings.js'
import { Icon } from './icon.js'
import { ProductCard } from './product-card.js'
import { CardSkeletons } from './states.js'

interface ShelfProps {
  readonly title: string
  /** Where "see all" leads. */
  readonly address?: string
  readonly name: string
  /** Whether the cards say why they stand there. */
  readonly showsWhy?: boolean
  readonly load: (language: Language, signal: AbortSignal) => Promise<ListAnswer>
}

/** A row of cards that scrolls sideways where the screen is narrow. A shelf that fails or is empty is simply not there. */
export function Shelf({ title, address, name, showsWhy = false, load }: ShelfProps) {
  const { language, words } = useSurroundings()
  const loaded = useLoaded(name, load)
  if (loaded.state === 'failed') return null
  if (loaded.state === 'ready' && loaded.value.items.length === 0) return null
  return (
    <section class="shelf wide" aria-label={title}>
      <header class="shelf-head">
        <h2>{title}</h2>
        {loaded.value?.outfit && (
          <span class="shelf-note">
            {words.withThis} <strong>{formatMoney(loaded.value.outfit.total, language)}</strong>
          </span>
        )}
        {address && (
          <a class="more-link" href={address}>
            {words.seeAll}
            <Icon name="arrow-right" size={16} />
          </a>
        )}
      </header>
      <div class="shelf-row">
        {loaded.value ? (
          loaded.value.items.map((item, index) => (
            <ProductCard
              key={item.id}
              item={item}
              impressionId={loaded.value?.impressionId}
              rank={index + 1}
              showsWhy={showsWhy}
            />
          ))
        ) : (
          <CardSkeletons count={5} />
        )}
      </div>
    </section>
  )
}
