import type { Suggestion } from '@elmo-chat/protocol'
import { inLanguage } from '../bilingual.js'
import { formatMoney } from '../money.js'
import { type Suggested, type SuggestionKind, suggestionAddress } from '../suggestions.js'
import { useSurroundings } from '../surroundings.js'
import { typedPart } from '../typed-part.js'
import type { Words } from '../words.js'
import { Icon } from './icon.js'

interface SuggestionListProps {
  readonly id: string
  readonly suggested: Suggested
  readonly isListed: boolean
  /** Index of the marked one, through all groups. */
  readonly marked: number
  readonly onChosen: () => void
}

/** The listbox of a combobox: options in groups, each a link. */
export function SuggestionList({ id, suggested, isListed, marked, onChosen }: SuggestionListProps) {
  const { words } = useSurroundings()
  let index = -1
  return (
    <div class="suggestions" id={id} role="listbox" aria-label={words.suggestions} hidden={!isListed}>
      {suggested.groups.map(({ kind, suggestions }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options.
        <div key={kind} role="group" aria-label={nameOf(kind, words)}>
          <p class="suggestion-kind" aria-hidden="true">
            {nameOf(kind, words)}
          </p>
          {suggestions.map((suggestion) => {
            index++
            return (
              <a
                key={suggestion.id ?? suggestion.text}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === marked}
                href={suggestionAddress(suggestion)}
                // The text field keeps the focus, so that the list stays until the click is done.
                onMouseDown={(event) => event.preventDefault()}
                onClick={onChosen}
              >
                {kind === 'product' ? (
                  <SuggestedProduct suggestion={suggestion} />
                ) : (
                  <SuggestedWords suggestion={suggestion} typed={suggested.typed} />
                )}
              </a>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function SuggestedWords({ suggestion, typed }: { suggestion: Suggestion; typed: string }) {
  const part = typedPart(suggestion.text, typed)
  return (
    <>
      <Icon name={suggestion.kind === 'category' ? 'list' : 'search'} size={16} />
      <span class="suggestion-text">
        {part.typed}
        {part.added && <b>{part.added}</b>}
      </span>
    </>
  )
}

function SuggestedProduct({ suggestion: { text, image, price } }: { suggestion: Suggestion }) {
  const { language } = useSurroundings()
  return (
    <>
      {image ? <img src={image} alt="" width="36" height="45" /> : <Icon name="bag" size={16} />}
      <span class="suggestion-text">{inLanguage(text, language)}</span>
      {price && <span class="suggestion-price">{formatMoney(price, language)}</span>}
    </>
  )
}

const nameOf = (kind: SuggestionKind, words: Words): string =>
  kind === 'product' ? words.kindProduct : kind === 'category' ? words.kindCategory : words.kindQuery
