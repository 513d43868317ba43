import type { Facet, ListAnswer, ProductItem } from '@elmo-chat/protocol'
import { useEffect, useState } from 'preact/hooks'
import { api, useLoaded } from '../api.js'
import { inLanguage } from '../bilingual.js'
import { departments } from '../departments.js'
import {
  type ListingState,
  listingAddress,
  priceBounds,
  readListing,
  setFilter,
  toggleFilter,
} from '../listing-address.js'
import { FilterPanel } from '../part/filter-panel.js'
import { Icon } from '../part/icon.js'
import { ProductCard } from '../part/product-card.js'
import { CardSkeletons, Failure, Notice } from '../part/states.js'
import { go } from '../router.js'
import { useSurroundings } from '../surroundings.js'
import { askAssistant } from '../widget-cart.js'

const facets = ['category', 'audience', 'color', 'size', 'material', 'pattern', 'fit', 'season', 'occasion', 'feature']
const pageSize = 24

export function ListingPage({ query }: { query: URLSearchParams }) {
  const { language, words } = useSurroundings()
  const state = readListing(query)
  const key = listingAddress(state)
  const loaded = useLoaded(key, (to, signal) => api.list({ ...state, limit: pageSize, facets }, to, signal))
  const [isPanelOpen, setPanelOpen] = useState(false)
  const answer = loaded.state === 'failed' ? undefined : loaded.value
  const title = titleOf(state, language, words)
  useEffect(() => {
    document.title = `${title} · ${words.brand}`
  }, [title, words])
  const change = (next: ListingState) => go(listingAddress(next), 'replace')
  return (
    <div class="wide listing">
      <header class="listing-head">
        <h1>{title}</h1>
        {answer && (
          <p class="quiet" role="status">
            {answer.total.toLocaleString()} {answer.total === 1 ? words.result : words.results}
          </p>
        )}
        <button type="button" class="button is-plain filter-button" onClick={() => setPanelOpen(true)}>
          <Icon name="filter" size={18} />
          {words.filters}
          {state.filters.length > 0 && <span class="badge is-inline">{state.filters.length}</span>}
        </button>
        <SortField value={state.sort} onChange={(sort) => change({ ...state, sort })} />
      </header>
      {answer?.corrected && (
        <p class="corrected">
          {words.showingFor} <strong>{answer.corrected}</strong>
        </p>
      )}
      <Chips state={state} facets={answer?.facets ?? []} onChange={change} />
      <div class="listing-body">
        <FilterPanel
          state={state}
          facets={answer?.facets ?? []}
          total={answer?.total ?? 0}
          isOpen={isPanelOpen}
          onClose={() => setPanelOpen(false)}
          onChange={change}
        />
        <section aria-label={words.results} aria-busy={loaded.state === 'loading'}>
          {loaded.state === 'failed' ? (
            <Failure error={loaded.error} retry={loaded.retry} />
          ) : answer?.total === 0 ? (
            <Notice isPart icon="search" title={words.noneTitle} text={words.noneText}>
              {state.filters.length > 0 && (
                <button
                  type="button"
                  class="button"
                  onClick={() => change({ ...state, filters: [], department: null })}
                >
                  {words.clearFilters}
                </button>
              )}
              <button type="button" class="button is-plain" onClick={() => askAssistant(state.q || undefined)}>
                {words.heroAsk}
              </button>
            </Notice>
          ) : (
            <Results key={key} first={answer} state={state} isStale={loaded.state === 'loading'} />
          )}
        </section>
      </div>
    </div>
  )
}

function titleOf(
  state: ListingState,
  language: 'en' | 'zh',
  words: ReturnType<typeof useSurroundings>['words'],
): string {
  if (state.q) return language === 'zh' ? `${words.resultsFor}“${state.q}”` : `${words.resultsFor} “${state.q}”`
  return departments.find((each) => each.id === state.department)?.name[language] ?? words.allProducts
}

function Results({ first, state, isStale }: { first: ListAnswer | undefined; state: ListingState; isStale: boolean }) {
  const { language, words } = useSurroundings()
  const [more, setMore] = useState<readonly ProductItem[]>([])
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
    setMore((before) => [...before, ...answer.items])
    setCursor(answer.cursor ?? null)
  }
  const items = first ? [...first.items, ...more] : []
  return (
    <>
      <h2 class="hidden">{words.results}</h2>
      <div class={`grid ${isStale && first ? 'is-stale' : ''}`}>
        {first ? (
          items.map((item, index) => (
            <ProductCard key={item.id} item={item} impressionId={first.impressionId} rank={index + 1} />
          ))
        ) : (
          <CardSkeletons count={12} />
        )}
        {isLoading && <CardSkeletons count={4} />}
      </div>
      {next && !isLoading && (
        <p class="load-more">
          <button type="button" class="button is-plain is-large" onClick={load}>
            {words.loadMore}
          </button>
          <span class="quiet">
            {items.length} / {first?.total}
          </span>
        </p>
      )}
    </>
  )
}

function SortField({ value, onChange }: { value: string; onChange: (sort: string) => void }) {
  const { words } = useSurroundings()
  return (
    <label class="select">
      <span class="hidden">{words.sort}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{words.relevance}</option>
        <option value="price:asc">{words.priceUp}</option>
        <option value="price:desc">{words.priceDown}</option>
      </select>
      <Icon name="chevron-down" size={16} />
    </label>
  )
}

function Chips({
  state,
  facets: known,
  onChange,
}: {
  state: ListingState
  facets: readonly Facet[]
  onChange: (state: ListingState) => void
}) {
  const { language, words } = useSurroundings()
  const department = departments.find((each) => each.id === state.department)
  const shown = state.filters.filter(
    ([field, value]) => !(department && field === 'category' && department.address.includes(encodeURIComponent(value))),
  )
  if (shown.length === 0) return null
  const label = (field: string, value: string) => {
    if (field === 'price') {
      const { low, high } = priceBounds(state)
      return low && high ? `¥${low}–¥${high}` : high ? `≤ ¥${high}` : `≥ ¥${low}`
    }
    const found = known.find((facet) => facet.field === field)?.values.find((each) => each.value === value)
    return inLanguage(found?.label ?? value, language)
  }
  return (
    <ul class="chips">
      {shown.map(([field, value]) => (
        <li key={`${field} ${value}`}>
          <button
            type="button"
            class="chip"
            aria-label={`${words.remove}: ${label(field, value)}`}
            onClick={() =>
              onChange(field === 'price' ? setFilter(state, 'price', null) : toggleFilter(state, field, value))
            }
          >
            {label(field, value)}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="text-button"
          onClick={() => onChange({ ...state, filters: state.filters.filter((filter) => !shown.includes(filter)) })}
        >
          {words.clearFilters}
        </button>
      </li>
    </ul>
  )
}
