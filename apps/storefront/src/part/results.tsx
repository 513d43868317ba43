import type { ListAnswer } from '@elmo-chat/protocol'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { api } from '../api.js'
import type { ListingState } from '../listing-address.js'
import { matchingCount } from '../matching-count.js'
import { useSurroundings } from '../surroundings.js'
import { ProductCard } from './product-card.js'
import { CardSkeletons } from './states.js'

export const pageSize = 24

interface ResultsProps {
  readonly first: ListAnswer | undefined
  readonly state: ListingState
  readonly isStale: boolean
}

/** A page of a list; its products are clicked as of this page. */
type Page = Pick<ListAnswer, 'impressionId' | 'firstRank' | 'items'>

/** The cards of a list, page after page; what only comes near stands apart, behind a line that says so. */
export function Results({ first, state, isStale }: ResultsProps) {
  const { language, words } = useSurroundings()
  const [more, setMore] = useState<readonly Page[]>([])
  const [cursor, setCursor] = useState<string | null | undefined>(undefined)
  const [isLoading, setLoading] = useState(false)
  // A new first page begins anew.
  useEffect(() => {
    setMore([])
    setCursor(undefined)
  }, [first])
  const next = cursor === undefined ? first?.cursor : cursor
  const load = async () => {
    if (!next) return
    setLoading(true)
    const answer = await api.list({ ...state, limit: pageSize, cursor: next }, language).catch(() => null)
    setLoading(false)
    if (!answer) return
    setMore((before) => [...before, answer])
    setCursor(answer.cursor ?? null)
  }
  if (!first)
    return (
      <Grid isStale={false}>
        <CardSkeletons count={12} />
      </Grid>
    )
  const matching = matchingCount(first)
  const near = first.items.slice(matching)
  const cards = ({ items, impressionId, firstRank = 1 }: Page) =>
    items.map((item, index) => (
      <ProductCard key={item.id} item={item} impressionId={impressionId} rank={firstRank + index} />
    ))
  const pages: readonly Page[] = [{ ...first, items: first.items.slice(0, matching) }, ...more]
  const shown = pages.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      {shown > 0 && (
        <>
          <h2 class="hidden">{words.results}</h2>
          <Grid isStale={isStale}>
            {pages.map(cards)}
            {isLoading && <CardSkeletons count={4} />}
          </Grid>
        </>
      )}
      {next && !isLoading && (
        <p class="load-more">
          <button type="button" class="button is-plain is-large" onClick={load}>
            {words.loadMore}
          </button>
          <span class="quiet">
            {shown} / {first.total}
          </span>
        </p>
      )}
      {near.length > 0 && (
        <>
          {matching > 0 && <h2 class="near-title">{words.theseComeNear}</h2>}
          <Grid isStale={isStale}>{cards({ ...first, items: near, firstRank: matching + 1 })}</Grid>
        </>
      )}
    </>
  )
}

function Grid({ isStale, children }: { isStale: boolean; children: ComponentChildren }) {
  return <div class={`grid ${isStale ? 'is-stale' : ''}`}>{children}</div>
}
