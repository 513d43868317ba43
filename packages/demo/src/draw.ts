import type { Random } from '@elmo-chat/kernel'

/** One of several, each as likely. */
export function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)]!
}

/** `count` of several without repeats, in the order in which they stand. */
export function pickSome<T>(random: Random, choices: readonly T[], count: number): T[] {
  const indexes = choices.map((_, index) => index)
  while (indexes.length > count) indexes.splice(Math.floor(random() * indexes.length), 1)
  return indexes.map((index) => choices[index]!)
}

/** The same things in another order. */
export function shuffle<T>(random: Random, things: readonly T[]): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}
