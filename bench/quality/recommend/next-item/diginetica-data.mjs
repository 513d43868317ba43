import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { nextItemCase } from './session-histories.mjs'

/** Items are numbered from 1 in the files. */
export const ITEMS = 43_098
const HELD_OUT = 16_000

/**
 * Sessions in the order of time, one millisecond apart since the files say no times: all of them, those that settings are
 * chosen on (the last 16,000, about a week) and those before; and the test's cases, which come after all.
 */
export function readDiginetica(folder) {
  const linesOf = (name) =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const all = linesOf('train_sessions.jsonl.gz').map((items, at) => items.map((item) => ({ item, at })))
  const test = linesOf('test_prefix_target.jsonl.gz').map(([prefix, target]) =>
    nextItemCase(
      [...prefix, target].map((item) => ({ item, at: all.length })),
      prefix.length,
    ),
  )
  return { all, before: all.slice(0, -HELD_OUT), heldOut: all.slice(-HELD_OUT), test }
}
