import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { go, type Place } from '../router.js'
import { suggestionAddress, useSuggestions } from '../suggestions.js'
import { useWords } from '../surroundings.js'
import { fill } from '../words.js'
import { Icon } from './icon.js'
import { SuggestionList } from './suggestion-list.js'

/** A combobox: suggestions while typing, arrows to choose, Enter to go, Escape to close. */
export function SearchBox({ place }: { place: Place }) {
  const words = useWords()
  const listId = useId()
  const asked = place.path === '/search' ? (place.query.get('q') ?? '') : ''
  const [text, setText] = useState(asked)
  const [isOpen, setOpen] = useState(false)
  const [marked, setMarked] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const suggested = useSuggestions(text, isOpen)
  const options = suggested.groups.flatMap(({ suggestions }) => suggestions)
  const count = options.length
  useEffect(() => setText(asked), [asked])
  // Another list begins unmarked: what stood at the place before is not what stands there now.
  useEffect(() => setMarked(-1), [suggested])
  useEffect(() => {
    if (marked >= 0) document.getElementById(`${listId}-${marked}`)?.scrollIntoView({ block: 'nearest' })
  }, [marked, listId])

  const close = () => {
    setOpen(false)
    setMarked(-1)
  }
  const leave = () => {
    close()
    input.current?.blur()
  }
  const search = () => {
    leave()
    go(text.trim() ? `/search?q=${encodeURIComponent(text.trim())}` : '/search')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys inside an input method choose among its candidates, and Enter only ends its composition.
    if (event.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setOpen(true)
      // One place more than there are options: back in the text, nothing is marked.
      setMarked((before) => (count > 0 ? ((before + 1 + step + count + 1) % (count + 1)) - 1 : -1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const chosen = isOpen ? options[marked] : undefined
      if (!chosen) return search()
      leave()
      go(suggestionAddress(chosen))
    }
  }
  const isListed = isOpen && count > 0
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
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && options[marked] ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
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
        onBlur={close}
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
      <span class="hidden" role="status">
        {isListed ? fill(words.suggestionCount, { count }) : ''}
      </span>
      <SuggestionList id={listId} suggested={suggested} isListed={isListed} marked={marked} onChosen={leave} />
    </form>
  )
}
