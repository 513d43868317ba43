import type { Contribution } from '../types.js'

/** One entry of a ranked list, the best first. `because`, where given, adds up to the score. */
export interface Ranked {
  readonly id: string
  readonly score: number
  readonly because?: readonly Contribution[]
}

export interface Fused {
  readonly id: string
  readonly score: number
  /** Parts that add up to the score: those of the words, scaled, and those of meaning. */
  readonly because: readonly Contribution[]
}

export interface FusionOptions {
  /** `score`: a sum of calibrated scores; `rank`: reciprocal rank fusion, which needs no calibration and knows no more. */
  readonly by?: 'score' | 'rank'
  /** How much meaning counts beside words, which count 1. */
  readonly weight?: number
  /** How much of what was asked the space of meaning knows, 0 to 1: `Meaning.certainty`. */
  readonly certainty?: number
}

const WEIGHT = 0.5
/** The constant of reciprocal rank fusion, as its authors chose it. */
const RANK_CONSTANT = 60
/** Likeness below this is that of any two products of a shop. */
const CHANCE = 0.3

/**
 * Joins what the words found with what lies near in meaning. Scores of words are taken relative to the best of them;
 * similarities from chance to 1.
 *
 * Cost     linear in both lists, and one sort.
 * Source   Cormack, Clarke and Buettcher, Reciprocal rank fusion outperforms Condorcet (2009), for `by: 'rank'`.
 */
export function fuseRankings(
  words: readonly Ranked[],
  meaning: readonly Ranked[],
  options: FusionOptions = {},
): Fused[] {
  const { by = 'score', weight = WEIGHT, certainty = 1 } = options
  const fused = new Map<string, Contribution[]>()
  const add = (ranked: Ranked, score: number, reason: string) => {
    if (score === 0) return
    const parts = fused.get(ranked.id) ?? []
    parts.push(...scaled(ranked, score, reason))
    fused.set(ranked.id, parts)
  }
  const best = words.reduce((most, { score }) => Math.max(most, score), 0)
  for (const [at, hit] of words.entries()) {
    add(hit, by === 'rank' ? 1 / (RANK_CONSTANT + at + 1) : best > 0 ? hit.score / best : 0, 'words')
  }
  const share = weight * certainty
  for (const [at, hit] of meaning.entries()) {
    const near = Math.max(0, (hit.score - CHANCE) / (1 - CHANCE))
    add(hit, share * (by === 'rank' ? 1 / (RANK_CONSTANT + at + 1) : near), 'meaning')
  }
  return [...fused]
    .map(([id, because]) => ({ id, score: because.reduce((sum, { score }) => sum + score, 0), because }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** The parts of a score, stretched so that they add up to another; one part where there are none. */
function scaled({ because, score }: Ranked, to: number, reason: string): Contribution[] {
  if (!because || because.length === 0 || score === 0) return [{ reason, score: to }]
  return because.map((part) => ({ reason: part.reason, score: (part.score / score) * to }))
}
