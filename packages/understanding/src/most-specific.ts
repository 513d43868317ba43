import type { Reading, Wish } from './reading.js'

/** Words that offer both values side by side. */
const EITHER = /\bor\b|\band\b|[或和与跟、/&]/

/**
 * Drops repeated wishes, and values that another wish of the same field narrows ("shoes, running shoes"), unless both
 * are offered ("red or burgundy": a wider and a narrower color, and either will do). In order of place.
 */
export function mostSpecific(reading: Reading, wishes: readonly Wish[]): Wish[] {
  const ordered = [...wishes].sort((a, b) => a.start - b.start || a.end - b.end)
  return ordered.filter(
    (wish, place) =>
      !ordered.slice(0, place).some((other) => isSameKind(wish, other) && other.value === wish.value) &&
      !ordered.some(
        (other) => isSameKind(wish, other) && narrows(reading, other, wish) && !areOffered(reading, wish, other),
      ),
  )
}

const isSameKind = (a: Wish, b: Wish): boolean => a.field === b.field && a.op === b.op

function narrows({ vocabulary: { lexicon } }: Reading, narrow: Wish, wide: Wish): boolean {
  if (typeof narrow.value === 'number' || typeof wide.value === 'number' || narrow.value === wide.value) return false
  return lexicon.widen(wide.field, narrow.value).includes(wide.value)
}

function areOffered(reading: Reading, a: Wish, b: Wish): boolean {
  const [left, right] = a.start < b.start ? [a, b] : [b, a]
  return EITHER.test(reading.low.slice(left.end, right.start))
}
