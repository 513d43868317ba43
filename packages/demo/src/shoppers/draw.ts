import type { Random } from '@elmo-chat/kernel'

/** Standard normal, by Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** How many of something happen where `mean` are expected (Knuth; for small means). */
export function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; count++) product *= random()
  return Math.max(0, count)
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]

/** One of the list, each as likely as its weight says. */
export function pickWeighted<T>(list: readonly T[], weights: ArrayLike<number>, random: Random): T {
  let sum = 0
  for (let at = 0; at < list.length; at++) sum += weights[at]
  let left = random() * sum
  for (let at = 0; at < list.length; at++) {
    left -= weights[at]
    if (left <= 0) return list[at]
  }
  return list[list.length - 1]
}
