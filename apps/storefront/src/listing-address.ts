/** What a listing's address says; the reader's own language of filters, sort and words. */
export interface ListingState {
  readonly q: string
  readonly filters: readonly (readonly [field: string, value: string])[]
  readonly sort: string
  /** Whether the words are looked up as they are written, slips and all. */
  readonly exact: boolean
  /** The department whose name stands above the list. */
  readonly department: string | null
}

const filterName = /^filter\[(.+)\]$/

export function readListing(query: URLSearchParams): ListingState {
  const filters = [...query].flatMap(([name, values]) => {
    const field = filterName.exec(name)?.[1]
    return field
      ? values
          .split(',')
          .filter(Boolean)
          .map((value) => [field, value] as const)
      : []
  })
  return {
    q: query.get('q') ?? '',
    filters,
    sort: query.get('sort') ?? '',
    exact: query.get('exact') === '1',
    department: query.get('in'),
  }
}

export function listingAddress({ q, filters, sort, exact, department }: ListingState): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const field of new Set(filters.map(([name]) => name)))
    query.set(
      `filter[${field}]`,
      filters
        .filter(([name]) => name === field)
        .map(([, value]) => value)
        .join(','),
    )
  if (sort) query.set('sort', sort)
  if (exact) query.set('exact', '1')
  if (department) query.set('in', department)
  return `/search?${query}`
}

export const hasFilter = (state: ListingState, field: string, value: string) =>
  state.filters.some(([name, each]) => name === field && each === value)

/** Sets a filter that is not there, takes away one that is. */
export function toggleFilter(state: ListingState, field: string, value: string): ListingState {
  const rest = state.filters.filter(([name, each]) => name !== field || each !== value)
  return { ...state, filters: rest.length < state.filters.length ? rest : [...state.filters, [field, value]] }
}

/** Replaces every filter of a field. */
export function setFilter(state: ListingState, field: string, value: string | null): ListingState {
  const rest = state.filters.filter(([name]) => name !== field)
  return { ...state, filters: value ? [...rest, [field, value]] : rest }
}

/** The bounds of a price filter such as `10000..20000`, in major units of two decimals. */
export function priceBounds(state: ListingState): { readonly low: string; readonly high: string } {
  const [low = '', high = ''] = (state.filters.find(([name]) => name === 'price')?.[1] ?? '').split('..')
  const major = (minor: string) => (minor === '' ? '' : String(Number(minor) / 100))
  return { low: major(low), high: major(high) }
}

export function priceFilter(low: string, high: string): string | null {
  const minor = (major: string) => {
    const amount = Number(major)
    return major.trim() === '' || !Number.isFinite(amount) || amount < 0 ? '' : String(Math.round(amount * 100))
  }
  const range = `${minor(low)}..${minor(high)}`
  return range === '..' ? null : range
}
