interface Dated {
  readonly validFrom?: string
  readonly validUntil?: string
}

const DAY_MS = 86_400_000

const startOf = ({ validFrom }: Dated) => (validFrom ? Date.parse(validFrom) : Number.NEGATIVE_INFINITY)

/** A day is meant with its whole length, a time to the millisecond. */
const endOf = ({ validUntil }: Dated) =>
  validUntil ? Date.parse(validUntil) + (validUntil.length === 10 ? DAY_MS : 0) : Number.POSITIVE_INFINITY

/**
 * What holds at a time, and until when that stays so; both in milliseconds since 1970. What is over, or is yet to begin, is
 * left out.
 */
export function inForce<T extends Dated>(
  dated: readonly T[],
  at: number,
): { readonly holding: T[]; readonly until: number } {
  const ahead = dated.flatMap((one) => [startOf(one), endOf(one)]).filter((time) => time > at)
  return {
    holding: dated.filter((one) => startOf(one) <= at && at < endOf(one)),
    until: ahead.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  }
}
