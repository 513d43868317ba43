import type { Relaxation } from '@elmo-chat/protocol'
import { type ListingState, listingAddress } from '../listing-address.js'
import { useSurroundings } from '../surroundings.js'
import { askAssistant } from '../widget-cart.js'
import { fill } from '../words.js'
import { DepartmentTiles } from './department-tiles.js'
import { Notice } from './states.js'

/** Says what was searched in place of what was typed, and leads to the literal words. */
export function Correction({ corrected, state }: { corrected: string; state: ListingState }) {
  const { words } = useSurroundings()
  const [before, after] = words.showingFor.split('{words}')
  return (
    <p class="listing-note" role="status">
      {before}
      <strong>{corrected}</strong>
      {after} <a href={listingAddress({ ...state, exact: true })}>{fill(words.searchLiterally, { words: state.q })}</a>
    </p>
  )
}

/** Says that nothing matches, and what was given up to show anything. */
export function NoExactMatch({ relaxed, query }: { relaxed: readonly Relaxation[]; query: string }) {
  const { language, words } = useSurroundings()
  const dropped = relaxed.filter(({ to }) => to === null)
  // Where all the words were given up, nothing is left to name.
  const isVague = dropped.every(({ from }) => from === query.trim())
  const moved = relaxed.find(({ to }) => to !== null)
  const what = new Intl.ListFormat(language).format(
    dropped.map(({ field, from }) => (field === 'words' ? `“${from}”` : from)),
  )
  return (
    <div class="listing-note is-strong">
      <h2>{words.noExactMatch}</h2>
      <p>
        {!isVague && fill(words.leavingOut, { what })} {moved && fill(words.nearestPrice, { price: moved.to ?? '' })}
        {isVague && !moved && words.comeNear}
      </p>
    </div>
  )
}

/** What to do where there is nothing at all: fewer filters, the assistant, a department. */
export function NothingFound({ state, onClear }: { state: ListingState; onClear: () => void }) {
  const { words } = useSurroundings()
  return (
    <>
      <Notice isPart icon="search" title={words.noneTitle} text={words.noneText}>
        {state.filters.length > 0 && (
          <button type="button" class="button" onClick={onClear}>
            {words.clearFilters}
          </button>
        )}
        <button type="button" class="button is-plain" onClick={() => askAssistant(state.q || undefined)}>
          {words.heroAsk}
        </button>
      </Notice>
      <nav class="next-steps" aria-label={words.departments}>
        <DepartmentTiles />
      </nav>
    </>
  )
}
