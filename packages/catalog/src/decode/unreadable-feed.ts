/** The feed cannot be read to its end, so that nothing of it may become visible. `code` is the problem to report. */
export class UnreadableFeed extends Error {
  constructor(readonly code: 'FEED_TRUNCATED' | 'FEED_NOT_TEXT') {
    super(code)
  }
}
