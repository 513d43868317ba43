import type { Suggestion } from '@elmo-chat/protocol'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { api } from '../api.js'
import { inLanguage } from '../bilingual.js'
import { productAddress } from '../product-id.js'
import { go, type Place } from '../router.js'
import { useSurroundings } from '../surroundings.js'
import { Icon } from './icon.js'

const pauseMs = 140

/** A combobox: suggestions while typing, arrows to choose, Enter to go, Escape to close. */
export function SearchBox({ place }: { place: Place }) {
  const { language, words } = useSurroundings()
  const listId = useId()
  const asked = place.path === '/search' ? (place.query.get('q') ?? '') : ''
  const [text, setText] = useState(asked)
  const [isOpen, setOpen] = useState(false)
  const [marked, setMarked] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const suggestions = useSuggestions(text, isOpen)
  useEffect(() => setText(asked), [asked])

  const leave = (address: string) => {
    setOpen(false)
    setMarked(-1)
    input.current?.blur()
    go(address)
  }
  const search = () => leave(text.trim() ? `/search?q=${encodeURIComponent(text.trim())}` : '/search')
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter inside an input method only ends its composition.
    if (event.isComposing) return
    if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setOpen(true)
      setMarked((before) =>
        suggestions.length ? (before + step + suggestions.length + 1) % (suggestions.length + 1) : -1,
      )
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const suggestion = suggestions[marked]
      if (suggestion) leave(addressOf(suggestion))
      else search()
    }
  }
  const isListed = isOpen && suggestions.length > 0
  return (
    <form
      class="search"
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <Icon name="search" size={18} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={words.search}
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && suggestions[marked] ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        maxLength={200}
        enterkeyhint="search"
        placeholder={words.searchHint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setOpen(true)
          setMarked(-1)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {text && (
        <button
          type="button"
          class="search-clear"
          aria-label={words.clear}
          onClick={() => {
            setText('')
            input.current?.focus()
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
      <div class="suggestions" id={listId} role="listbox" aria-label={words.recent} hidden={!isListed}>
        {suggestions.map((suggestion, index) => (
          <a
            key={`${suggestion.kind}-${suggestion.id ?? suggestion.text}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            href={addressOf(suggestion)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setOpen(false)
              input.current?.blur()
            }}
          >
            <Icon
              name={suggestion.kind === 'product' ? 'bag' : suggestion.kind === 'category' ? 'list' : 'search'}
              size={16}
            />
            <span>{inLanguage(suggestion.text, language)}</span>
            <small>
              {suggestion.kind === 'product'
                ? words.kindProduct
                : suggestion.kind === 'category'
                  ? words.kindCategory
                  : words.kindQuery}
            </small>
          </a>
        ))}
      </div>
    </form>
  )
}

const addressOf = (suggestion: Suggestion) =>
  suggestion.kind === 'product' && suggestion.id
    ? productAddress(suggestion.id)
    : `/search?q=${encodeURIComponent(suggestion.text)}`

const none: readonly Suggestion[] = []

/** What fits `text`; asks only while it `isWanted`, and keeps the answer as long as the text stays. */
function useSuggestions(text: string, isWanted: boolean): readonly Suggestion[] {
  const [found, setFound] = useState({ text: '', suggestions: none })
  const isKnown = found.text === text
  useEffect(() => {
    if (!text.trim() || !isWanted || isKnown) return
    const controller = new AbortController()
    const pause = setTimeout(() => {
      // Suggestions are a help: without them the search still works.
      api.suggest(text.trim(), controller.signal).then(
        (answer) => setFound({ text, suggestions: answer.suggestions.slice(0, 8) }),
        () => {},
      )
    }, pauseMs)
    return () => {
      clearTimeout(pause)
      controller.abort()
    }
  }, [text, isWanted, isKnown])
  return text.trim() ? found.suggestions : none
}
