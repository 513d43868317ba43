import type { Facet } from '@elmo-chat/protocol'
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
import { Correction, NoExactMatch, NothingFound } from '../part/listing-notes.js'
import { pageSize, Results } from '../part/results.js'
import { Failure } from '../part/states.js'
import { redirectTarget } from '../redirect-target.js'
import { go, leadTo, wasLed } from '../router.js'
import { useSurroundings } from '../surroundings.js'

const facets = ['category', 'audience', 'color', 'size', 'material', 'pattern', 'fit', 'season', 'occasion', 'feature']

export function ListingPage({ query }: { query: URLSearchParams }) {
  const { language, words } = useSurroundings()
  const state = readListing(query)
  const key = listingAddress(state)
  const loaded = useLoaded(key, async (to, signal) => ({
    key,
    answer: await api.list({ ...state, limit: pageSize, facets }, to, signal),
  }))
  const [isPanelOpen, setPanelOpen] = useState(false)
  const known = loaded.state === 'failed' ? undefined : loaded.value
  // An answer of the address before stays on show meanwhile, but leads nowhere.
  const isLeading = useRedirect(known?.key === key ? known.answer.redirect : undefined) !== null
  const answer = isLeading ? undefined : known?.answer
  const isNearOnly = answer !== undefined && answer.total === 0 && answer.items.length > 0
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
          <p class={isNearOnly ? 'hidden' : 'quiet'} role="status">
            {isNearOnly
              ? words.noExactMatch
              : `${answer.total.toLocaleString()} ${answer.total === 1 ? words.result : words.results}`}
          </p>
        )}
        <button type="button" class="button is-plain filter-button" onClick={() => setPanelOpen(true)}>
          <Icon name="filter" size={18} />
          {words.filters}
          {state.filters.length > 0 && <span class="badge is-inline">{state.filters.length}</span>}
        </button>
        <SortField value={state.sort} onChange={(sort) => change({ ...state, sort })} />
      </header>
      {answer?.corrected && answer.items.length > 0 && <Correction corrected={answer.corrected} state={state} />}
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
          ) : answer?.items.length === 0 ? (
            <NothingFound state={state} onClear={() => change({ ...state, filters: [], department: null })} />
          ) : (
            <>
              {isNearOnly && <NoExactMatch relaxed={answer.relaxed ?? []} query={state.q} />}
              <Results key={key} first={answer} state={state} isStale={loaded.state === 'loading'} />
            </>
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

/**
 * Where the merchant's rules lead this search; null where nowhere. A page that the reader was led to leads nowhere else,
 * so that two rules never send anybody in circles.
 */
function useRedirect(redirect: string | undefined): URL | null {
  const target = redirect && !wasLed() ? redirectTarget(redirect, location.href) : null
  useEffect(() => {
    if (target) leadTo(target)
  }, [target?.href])
  return target
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
