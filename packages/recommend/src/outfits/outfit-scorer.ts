import type { Bilingual } from '@elmo-chat/kernel'
import type { OutfitWish, Piece } from './piece.js'
import type { OutfitRule } from './rule.js'
import { outfitRules } from './rules/index.js'

/** What one rule gives for one piece or pair; `rule` is `learned` for what was learned, `complete` for the slots that are filled. */
export interface OutfitShare {
  readonly rule: string
  /** Places of the pieces in the outfit: one, two, or none for the whole. */
  readonly pieces: readonly number[]
  readonly score: number
  /** Null where there is nothing to say. */
  readonly says: Bilingual | null
}

/** What was learned of two pieces, as log odds; null where nothing is known of one of them. */
export type LearnedPairs = (a: Piece, b: Piece) => number | null

export interface ScorerOptions {
  readonly rules: readonly OutfitRule[]
  readonly learned: LearnedPairs
}

/** What was learned counts like a rule of this weight, its log odds pressed between -1 and 1. */
const LEARNED_WEIGHT = 1.2
const LEARNED_SCALE = 2
/** From here on, learned odds are worth a word. */
const TELLING = 0.35
/** What a full outfit is worth over one with half of its slots. */
const COMPLETE = 1.5

export const often: Bilingual = { en: 'Often chosen together', zh: '常被搭配在一起' }

/** Scores pieces and pairs under one wish; each pair is worked out once. */
export class OutfitScorer {
  private readonly wish: OutfitWish
  private readonly rules: readonly OutfitRule[]
  private readonly learned: LearnedPairs
  private readonly pairs = new Map<Piece, Map<Piece, number>>()
  private readonly singles = new Map<Piece, number>()

  constructor(wish: OutfitWish, { rules = outfitRules, learned = () => null }: Partial<ScorerOptions> = {}) {
    this.wish = wish
    this.rules = rules
    this.learned = learned
  }

  single(piece: Piece): number {
    const known = this.singles.get(piece)
    if (known !== undefined) return known
    const score = sum(this.singleShares(piece, []))
    this.singles.set(piece, score)
    return score
  }

  pair(a: Piece, b: Piece): number {
    const row = this.pairs.get(a) ?? new Map<Piece, number>()
    this.pairs.set(a, row)
    const known = row.get(b)
    if (known !== undefined) return known
    const score = sum(this.pairShares(a, b, []))
    row.set(b, score)
    return score
  }

  /**
   * What adds up to the score of an outfit: the mean over its pieces, plus the mean over its pairs, plus how complete it is.
   *
   * @param complete the share of the slots that are filled, from 0 to 1
   */
  shares(pieces: readonly Piece[], complete: number): OutfitShare[] {
    const count = pieces.length
    const scaled = (shares: readonly OutfitShare[], by: number) =>
      shares.map((share) => ({ ...share, score: share.score / by }))
    const singles = pieces.flatMap((piece, at) => scaled(this.singleShares(piece, [at]), Math.max(1, count)))
    const pairs = pieces.flatMap((a, at) =>
      pieces
        .slice(at + 1)
        .flatMap((b, more) => scaled(this.pairShares(a, b, [at, at + 1 + more]), Math.max(1, pairsOf(count)))),
    )
    return [...singles, ...pairs, { rule: 'complete', pieces: [], score: COMPLETE * complete, says: null }]
  }

  private singleShares(piece: Piece, at: readonly number[]): OutfitShare[] {
    return this.rules.flatMap(({ id, weight, piece: find }) => {
      const found = find?.(piece, this.wish)
      return found ? [{ rule: id, pieces: at, score: weight * found.value, says: found.says }] : []
    })
  }

  private pairShares(a: Piece, b: Piece, at: readonly number[]): OutfitShare[] {
    const shares: OutfitShare[] = this.rules.flatMap(({ id, weight, pair: find }) => {
      const found = find?.(a, b)
      return found ? [{ rule: id, pieces: at, score: weight * found.value, says: found.says }] : []
    })
    const odds = this.learned(a, b)
    if (odds !== null) {
      const value = Math.tanh(odds / LEARNED_SCALE)
      shares.push({
        rule: 'learned',
        pieces: at,
        score: LEARNED_WEIGHT * value,
        says: value >= TELLING ? often : null,
      })
    }
    return shares
  }
}

/** The score of an outfit from the sums over its pieces and its pairs. */
export const outfitScore = (count: number, singles: number, pairs: number, complete: number): number =>
  singles / Math.max(1, count) + pairs / Math.max(1, pairsOf(count)) + COMPLETE * complete

const pairsOf = (count: number) => (count * (count - 1)) / 2

const sum = (shares: readonly OutfitShare[]) => shares.reduce((total, { score }) => total + score, 0)
