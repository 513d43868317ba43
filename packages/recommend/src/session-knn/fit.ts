import type { Steps } from '@elmo-chat/kernel'
import type { Histories } from '../types.js'
import { DistinctItems } from './distinct-items.js'
import type { SessionKnnModel } from './model.js'
import { defaultOptions, type SessionKnnOptions } from './options.js'
import { timeOrder } from './time-order.js'

const STEP = 2048

/**
 * Orders the sessions by their end and notes for each item the latest that hold it. Rows without entries and rows that are
 * too long are left out.
 *
 * Cost   one pass over the entries and a sort of the rows, in steps of a few milliseconds; memory 4 bytes a distinct entry,
 *        12 a session, 4 · min(frequency, recent) an item.
 */
export function* fitSessionKnn(histories: Histories, options: Partial<SessionKnnOptions> = {}): Steps<SessionKnnModel> {
  const chosen = { ...defaultOptions, ...options }
  const sessions = yield* gatherSessions(histories, chosen.longest)
  const holders = yield* gatherHolders(sessions, histories.items, chosen.recent)
  return { kind: 'session-knn', version: 1, items: histories.items, options: chosen, ...sessions, ...holders }
}

type Sessions = Pick<SessionKnnModel, 'starts' | 'entries' | 'ended'>

function* gatherSessions(histories: Histories, longest: number): Steps<Sessions> {
  const { rows, items, starts, item, at } = histories
  const ends = new Float64Array(rows)
  for (let row = 0; row < rows; row++) if (starts[row] < starts[row + 1]) ends[row] = at[starts[row + 1] - 1]
  yield
  const order = yield* timeOrder(ends)
  const distinct = new DistinctItems(items)
  const entries = new Uint32Array(item.length)
  const sessionStarts = new Uint32Array(rows + 1)
  const ended = new Float64Array(rows)
  let count = 0
  for (const [place, row] of order.entries()) {
    const named = distinct.of(histories, starts[row], starts[row + 1])
    if (named.length > 0 && named.length <= longest) {
      entries.set(named, sessionStarts[count])
      ended[count] = ends[row]
      sessionStarts[count + 1] = sessionStarts[count] + named.length
      count++
    }
    if (place % STEP === 0) yield
  }
  yield
  const kept = entries.slice(0, sessionStarts[count])
  yield
  return { starts: sessionStarts.slice(0, count + 1), entries: kept, ended: ended.slice(0, count) }
}

function* gatherHolders({ starts, entries }: Sessions, items: number, recent: number) {
  const frequency = new Uint32Array(items)
  for (let place = 0; place < entries.length; place++) {
    frequency[entries[place]]++
    if (place % (8 * STEP) === 0) yield
  }
  const holderStarts = new Uint32Array(items + 1)
  for (let item = 0; item < items; item++)
    holderStarts[item + 1] = holderStarts[item] + Math.min(frequency[item], recent)
  yield
  const holders = new Uint32Array(holderStarts[items])
  const free = holderStarts.slice(1)
  for (let session = starts.length - 2; session >= 0; session--) {
    for (let place = starts[session]; place < starts[session + 1]; place++) {
      const item = entries[place]
      if (free[item] > holderStarts[item]) holders[--free[item]] = session
    }
    if (session % STEP === 0) yield
  }
  return { frequency, holderStarts, holders }
}
