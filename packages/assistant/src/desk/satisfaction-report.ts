import type { RatingSummary, SatisfactionReport } from '@elmo-chat/protocol'
import type { RatingCount } from '@elmo-chat/storage'

/** Scores of a rating, from 1. */
const SCORES = 5
/** From here on a customer is satisfied; from here on one recommends; below this one warns others. */
const SATISFIED = 4
const PROMOTES = 9
const DETRACTS = 7

/**
 * Counts what was said on each of the days.
 *
 * Source  net promoter score: Reichheld, "The One Number You Need to Grow", HBR 2003: promoters minus detractors, in
 *         hundredths of all.
 */
export function satisfactionReport(
  days: readonly string[],
  counts: readonly RatingCount[],
): Omit<SatisfactionReport, 'lowest' | 'thumbs' | 'thumbsDown'> {
  const ratings = counts.filter(({ kind }) => kind === 'rating')
  const nps = counts.filter(({ kind }) => kind === 'nps')
  const recommending = (rows: readonly RatingCount[]) => ({
    promoters: total(rows.filter(({ score }) => score >= PROMOTES)),
    passives: total(rows.filter(({ score }) => score < PROMOTES && score >= DETRACTS)),
    detractors: total(rows.filter(({ score }) => score < DETRACTS)),
  })
  const asked = total(nps)
  const all = recommending(nps)
  return {
    days: days.map((day) => ({
      day,
      ratings: Array.from({ length: SCORES }, (_, index) =>
        total(ratings.filter((row) => row.day === day && row.score === index + 1)),
      ),
      ...recommending(nps.filter((row) => row.day === day)),
    })),
    rating: summary(ratings),
    nps: {
      count: asked,
      ...all,
      score: asked === 0 ? null : Math.round(((all.promoters - all.detractors) / asked) * 100),
    },
    bySkill: grouped(ratings, ({ skill }) => skill).map(([skill, rows]) => ({ skill, ...summary(rows) })),
    byAgent: grouped(ratings, ({ agent }) => agent).map(([agent, rows]) => ({ agent, ...summary(rows) })),
  }
}

const total = (rows: readonly RatingCount[]) => rows.reduce((sum, { count }) => sum + count, 0)

function summary(rows: readonly RatingCount[]): RatingSummary {
  const count = total(rows)
  if (count === 0) return { count, mean: null, share: null }
  return {
    count,
    mean: rows.reduce((sum, row) => sum + row.score * row.count, 0) / count,
    share: total(rows.filter(({ score }) => score >= SATISFIED)) / count,
  }
}

function grouped<Key>(rows: readonly RatingCount[], keyOf: (row: RatingCount) => Key): [Key, RatingCount[]][] {
  const groups = new Map<Key, RatingCount[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups].sort(([, one], [, other]) => total(other) - total(one))
}
