import { z } from 'zod'

/** `rating`: how a conversation was, 1 to 5. `nps`: how likely the shop would be recommended, 0 to 10. */
export const ratingKind = z.enum(['rating', 'nps'])

export type RatingKind = z.infer<typeof ratingKind>

const said = {
  conversationId: z.string().min(1).max(64),
  /** In the customer's own words; they may follow the score. */
  words: z.string().trim().max(1_000).default(''),
}

/** What a customer says of their own conversation: `POST /api/rating`. */
export const ratingRequest = z.discriminatedUnion('kind', [
  z.object({ ...said, kind: z.literal('rating'), score: z.int().min(1).max(5) }),
  z.object({ ...said, kind: z.literal('nps'), score: z.int().min(0).max(10) }),
])

export type Rating = z.infer<typeof ratingRequest>

/** What a customer taps under one reply. */
export const thumb = z.enum(['up', 'down'])

export type Thumb = z.infer<typeof thumb>

/** `POST /api/rating/reply`: of the customer's own conversation; null takes the thumb back. */
export const thumbRequest = z.object({
  conversationId: z.string().min(1).max(64),
  turnId: z.string().min(1).max(64),
  thumb: thumb.nullable(),
})

/** What may be asked of the customer now: `GET /api/rating?conversationId=`, and the answer of the POST. */
export interface RatingsDue {
  ask: RatingKind[]
}

/** `GET /api/console/satisfaction?days=`. */
export interface SatisfactionReport {
  /** Every day of the span, the latest last. `ratings`: how many of each score, from 1 up. */
  days: { day: string; ratings: number[]; promoters: number; passives: number; detractors: number }[]
  rating: RatingSummary
  nps: { count: number; promoters: number; passives: number; detractors: number; score: number | null }
  /** The most rated first. `agent` null: the assistant alone. */
  bySkill: ({ skill: string } & RatingSummary)[]
  byAgent: ({ agent: string | null } & RatingSummary)[]
  lowest: { conversationId: string; score: number; words: string; skill: string; agent: string | null; at: string }[]
  /** Thumbs under replies, by the skill that answered, the most first. */
  thumbs: ThumbCount[]
  /** The latest messages whose reply got a thumb down, without personal data. */
  thumbsDown: { conversationId: string; turnId: string; message: string; skill: string; at: string }[]
}

export interface ThumbCount {
  skill: string
  up: number
  down: number
}

/** `share` of fours and fives; null where nobody rated. */
export interface RatingSummary {
  count: number
  mean: number | null
  share: number | null
}
