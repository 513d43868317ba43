import type { ExplainedItem } from '@elmo-chat/protocol'

/** A part of a score; the parts of one score add up to it. */
export interface PartOfScore {
  readonly kind: 'product' | 'anyone' | 'rest'
  /** Of a part that a product of the history gave. */
  readonly product: { readonly id: string; readonly title: string } | null
  readonly score: number
  readonly tone: string
}

/** Less than this share of the score is rounding. */
const ROUNDING = 0.001

/** The causes that were told, the greatest first, and what all others gave together. */
export function partsOfScore({ score, causes }: Pick<ExplainedItem, 'score' | 'causes'>): PartOfScore[] {
  const told = causes.map(
    ({ product, score: own }, index): PartOfScore => ({
      kind: product ? 'product' : 'anyone',
      product,
      score: own,
      tone: product ? `tone-${index}` : 'anyone',
    }),
  )
  const rest = score - causes.reduce((sum, cause) => sum + cause.score, 0)
  if (Math.abs(rest) <= Math.abs(score) * ROUNDING) return told
  return [...told, { kind: 'rest', product: null, score: rest, tone: 'rest' }]
}
