import { z } from 'zod'

/** What a text was meant for. `person`: somebody reported it by hand. */
export type HeldTextSource = 'reply' | 'copy' | 'review' | 'desk' | 'person'

export const heldTextState = z.enum(['waiting', 'approved', 'rejected'])
export type HeldTextState = z.infer<typeof heldTextState>

export const heldTextVerdict = z.enum(['approved', 'rejected'])
export type HeldTextVerdict = z.infer<typeof heldTextVerdict>

export const harmKind = z.enum(['insult', 'bias', 'danger', 'sexual'])

/** A text that was kept from shoppers. */
export interface HeldText {
  id: string
  text: string
  language: 'en' | 'zh'
  source: HeldTextSource
  /** The skill of a reply, or the id of the product that a review or a copy is on; empty for none. */
  subject: string
  /** `insult`, `bias`, `danger` or `sexual`. */
  kind: string
  /** `rule`, `model` or `person`. */
  because: string
  /** What was found in it; empty where nothing can be pointed at. */
  found: string
  /** How sure the model was, 0 to 1. */
  chance: number
  /** How often this wording was held. */
  times: number
  firstAt: string
  lastAt: string
  verdict: HeldTextVerdict | null
  by: string | null
  decidedAt: string | null
}

/** GET moderation?state=&cursor=&limit=. */
export interface HeldTextPage {
  items: HeldText[]
  /** How many wait for a decision, whatever the state asked for. */
  waiting: number
  cursor?: string
}

/** POST moderation/ID. */
export const heldTextDecision = z.strictObject({ verdict: heldTextVerdict })

/** POST moderation/check: whether a text may be shown; with `hold`, one that may not waits for a decision. */
export const moderationCheck = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  language: z.enum(['en', 'zh']).default('en'),
  subject: z.string().max(200).default(''),
  hold: z.boolean().default(false),
})

/** POST moderation: a wording that is not to be shown, by a person. */
export const moderationReport = z.strictObject({
  text: z.string().trim().min(1).max(4_000),
  language: z.enum(['en', 'zh']).default('en'),
  kind: harmKind,
})
