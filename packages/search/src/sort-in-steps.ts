import type { Steps } from '@elmo-chat/kernel'

const RUN = 1024

/** Sorts a copy, as `sort` does, with a rest after each stretch of a few thousand items. Stable. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let from: T[] = []
  if (yield* isSorted(items, compare)) return [...items]
  for (let start = 0; start < items.length; start += RUN) {
    for (const item of items.slice(start, start + RUN).sort(compare)) from.push(item)
    yield
  }
  let to = new Array<T>(from.length)
  for (let width = RUN; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      yield* merge(
        from,
        to,
        start,
        Math.min(start + width, from.length),
        Math.min(start + 2 * width, from.length),
        compare,
      )
    }
    ;[from, to] = [to, from]
  }
  return from
}

function* isSorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<boolean> {
  for (let place = 1; place < items.length; place++) {
    if (compare(items[place - 1], items[place]) > 0) return false
    if (place % (2 * RUN) === 0) yield
  }
  return true
}

function* merge<T>(
  from: readonly T[],
  to: T[],
  start: number,
  middle: number,
  end: number,
  compare: (a: T, b: T) => number,
): Steps<void> {
  let left = start
  let right = middle
  for (let place = start; place < end; place++) {
    const takeLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0)
    to[place] = takeLeft ? from[left++] : from[right++]
    if (place % (2 * RUN) === 0) yield
  }
}
