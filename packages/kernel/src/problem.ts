import type { Bilingual } from './language.js'

/** Where in the world a problem was found. `row` counts from 1 and includes a header row, as a spreadsheet shows it. */
export interface Place {
  readonly file?: string
  readonly row?: number
  readonly column?: string
  readonly value?: string
}

/**
 * Something untidy in what was read. A reader returns problems; it never throws for them.
 * `code` is stable and greppable (`FEED_PRICE_UNREADABLE`); `remedy` says what the person can do.
 */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: Bilingual
  readonly remedy: Bilingual
  readonly place?: Place
}

/** A kind of problem, for a table of them by code. */
export type ProblemText = Pick<Problem, 'severity' | 'message' | 'remedy'>

export const errorText = (message: Bilingual, remedy: Bilingual): ProblemText => ({
  severity: 'error',
  message,
  remedy,
})
export const warningText = (message: Bilingual, remedy: Bilingual): ProblemText => ({
  severity: 'warning',
  message,
  remedy,
})

/** The problem of that kind at that place; the offending value is cut to so many characters. */
export function problemAt(code: string, text: ProblemText, { value, ...place }: Place, longest: number): Problem {
  const shown = value === undefined ? {} : { value: value.length > longest ? `${value.slice(0, longest)}…` : value }
  return { code, ...text, place: { ...place, ...shown } }
}

/** What a reader gives back: as much value as could be read, and what was wrong with the rest. */
export interface Read<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
