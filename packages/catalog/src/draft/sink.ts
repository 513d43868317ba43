import type { Steps } from '@elmo-chat/kernel'
import type { FeedProblemCode } from '../errors.js'
import type { Draft } from './draft.js'

/** What every reader hands its findings to, in the file's order. */
export interface DraftSink {
  /** One row or object of the feed, broken or not. */
  row(): void
  draft(draft: Draft): void
  /** `sourceId` is the product's, where it can be told. */
  problem(code: FeedProblemCode, row: number, cell?: { column?: string; value?: string }, sourceId?: string): void
}

/** A reader of one format. Text comes in any pieces. */
export interface FormatReader {
  push(text: string): void
  /** Hands over what had to wait for the end, resting behind each product. */
  end(): Steps<void>
}
