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

/** What a reader gives back: as much value as could be read, and what was wrong with the rest. */
export interface Read<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
