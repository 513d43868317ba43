import type { Reading, Wish } from './reading.js'

/** Words that make a wish of a demand. */
const SOFT =
  /\b(?:ideally|preferably|if possible|(?:would|'d) be (?:nice|great|good|best)|would prefer|'d prefer|nice to have)\b|最好(?!的|看|用|吃|卖)|尽量|尽可能|优先(?:考虑)?|能.{1,8}就更?好/gu
/** Where the reach of such a word ends. */
const BREAK = /[,，。;；!?！？\n]|\bbut\b|\bmust\b|但|必须|一定要?/gu

/**
 * Marks the wishes that are soft: those behind such a word in its clause, else the last before it ("blue if possible").
 * What kind of thing is wanted is never soft.
 */
export function readSoftness(reading: Reading, wishes: readonly Wish[]): void {
  const breaks = [...reading.low.matchAll(BREAK)].map(({ index }) => index)
  for (const { index, 0: word } of reading.low.matchAll(SOFT)) {
    const from = Math.max(0, ...breaks.filter((at) => at < index).map((at) => at + 1))
    const to = Math.min(reading.low.length, ...breaks.filter((at) => at >= index + word.length))
    const within = wishes.filter(({ field, start, end }) => field !== 'category' && start >= from && end <= to)
    const behind = within.filter(({ start }) => start >= index)
    for (const wish of behind.length > 0 ? behind : within.slice(-1)) wish.soft = true
  }
}
