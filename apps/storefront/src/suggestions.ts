import type { Suggestion } from '@elmo-chat/protocol'
import { useEffect, useState } from 'preact/hooks'
import { api } from './api.js'
import { productAddress } from './product-id.js'

const pauseMs = 100
const asked = 12

/** How many of each kind are shown at most. */
const most = { query: 4, category: 4, product: 4 } as const

export type SuggestionKind = Suggestion['kind']

export interface SuggestionGroup {
  readonly kind: SuggestionKind
  readonly suggestions: readonly Suggestion[]
}

export interface Suggested {
  /** What was typed when these were asked for. */
  readonly typed: string
  readonly groups: readonly SuggestionGroup[]
}

const none: Suggested = { typed: '', groups: [] }

/** The kind of the best suggestion stands first. */
export function groupSuggestions(suggestions: readonly Suggestion[]): SuggestionGroup[] {
  return [...new Set(suggestions.map(({ kind }) => kind))].map((kind) => ({
    kind,
    suggestions: suggestions.filter((each) => each.kind === kind).slice(0, most[kind]),
  }))
}

export const suggestionAddress = ({ kind, id, text }: Suggestion): string =>
  kind === 'product' && id ? productAddress(id) : `/search?q=${encodeURIComponent(text)}`

/**
 * What fits `text`; asks only while it `isWanted`, and keeps the answer as long as the text stays. The request before is
 * given up when another is made, and with it its answer.
 */
export function useSuggestions(text: string, isWanted: boolean): Suggested {
  const [found, setFound] = useState(none)
  const isKnown = found.typed === text
  useEffect(() => {
    if (!text.trim() || !isWanted || isKnown) return
    const controller = new AbortController()
    const pause = setTimeout(() => {
      // Suggestions are a help: without them the search still works.
      api.suggest(text.trim(), asked, controller.signal).then(
        ({ suggestions }) => setFound({ typed: text, groups: groupSuggestions(suggestions) }),
        () => {},
      )
    }, pauseMs)
    return () => {
      clearTimeout(pause)
      controller.abort()
    }
  }, [text, isWanted, isKnown])
  return text.trim() ? found : none
}
