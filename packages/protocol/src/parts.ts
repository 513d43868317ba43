import { z } from 'zod'

/*
 * The blocks of a reply, as they cross the wire (`data-*` parts of the UI message stream). Inside the house,
 * skills and dialogue build these same values: a block has one definition.
 */

/** Money in minor units (cents, fen). */
export const money = z.object({ amount: z.int(), currency: z.string().length(3) })

export const language = z.enum(['en', 'zh'])

/**
 * One thing that the customer wants, or does not.
 *
 * `field` is `category`, `brand`, `price`, `color`, `size`, `material`, `pattern`, `style`, `fit`, `occasion`,
 * `season`, `audience`, `availability`, a measure of the lexicon (`memory`, `screen-size`, …) or an attribute of the
 * shop's own. `value` is a concept id of the lexicon where there is one, else the feed's value in lower case; a number
 * for `min` and `max`: prices in minor units, measures in the measure's own unit. `text` is what the customer would
 * say. `soft` marks what is only preferred ("ideally blue", 最好是蓝色的). Two `is` on one field mean either, save on a
 * field of which `meansAll` is true; constraints on different fields must all hold on one variant.
 */
export const constraint = z.object({
  field: z.string(),
  op: z.enum(['is', 'not', 'min', 'max']),
  value: z.union([z.string(), z.number()]),
  text: z.string(),
  soft: z.boolean().optional(),
})

/**
 * Whether two `is` on the field must both hold. Of colours and sizes a thing has one, and who names two would take
 * either; features a thing has together, and who names two wants both ("warm waterproof jacket", 防水保暖的外套).
 */
export const meansAll = (field: string): boolean => field === 'feature'

/** An order over the whole result: by price, by a measure, by newness or by relevance (which is the default). */
export const sort = z.object({ field: z.string(), direction: z.enum(['asc', 'desc']) })

export const briefPart = z.object({
  intent: z.string(),
  language,
  constraints: z.array(constraint),
  sort: sort.optional(),
  /** Free words of the request that are no constraint, as they stand in the search box. */
  query: z.string().optional(),
})

export const variantItem = z.object({
  id: z.string(),
  options: z.record(z.string(), z.string()),
  price: money.nullable(),
  available: z.boolean(),
  stock: z.int().optional(),
  image: z.string().optional(),
  /** Whether the variant meets the constraints that stand. Left out where there are none. */
  matches: z.boolean().optional(),
})

export const productItem = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  image: z.string().nullable(),
  /** The lowest price of the matching variants; null when the feed gave none ("price unknown"). */
  price: money.nullable(),
  compareAt: money.optional(),
  available: z.boolean(),
  variants: z.array(variantItem).optional(),
  /** Reasons in the customer's words, drawn from what ranked or matched the product. */
  why: z.array(z.string()),
})

/** A constraint that was given up because nothing met it; `to` null means dropped. */
export const relaxation = z.object({ field: z.string(), from: z.string(), to: z.string().nullable() })

export const productsPart = z.object({
  impressionId: z.string(),
  /** Products that match all that stands, sold-out ones included. 0 when only relaxed results are shown. */
  total: z.int(),
  /** Of a further page: the rank of its first item in the whole list, from 1. */
  firstRank: z.int().positive().optional(),
  items: z.array(productItem),
  relaxed: z.array(relaxation).optional(),
})

/** Pieces to wear together. Each card shows the variants that are meant, and costs the lowest of their prices. */
export const outfitPart = z.object({
  impressionId: z.string(),
  /** What it is built around; not among the pieces. */
  anchor: productItem.nullable(),
  pieces: z.array(productItem),
  /** Of all, the anchor included. */
  total: money,
  /** Of the whole, in the customer's words. */
  why: z.array(z.string()),
})

export const comparisonPart = z.object({
  items: z.array(z.string()),
  rows: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      values: z.array(z.string()),
      /** Index from 0 into `items` of the better value, where better is beyond dispute. */
      best: z.int().optional(),
    }),
  ),
})

export const choicesPart = z.object({ choices: z.array(z.object({ label: z.string(), say: z.string() })) })

export const citationsPart = z.object({
  passages: z.array(
    z.object({ documentId: z.string(), title: z.string(), text: z.string(), url: z.string().optional() }),
  ),
})

export const handoverPart = z.object({
  state: z.enum(['offered', 'queued', 'human', 'closed']),
  /** The place in the queue, from 1. Told only where an entry of the queue exists. */
  position: z.int().optional(),
  /** When people are at the desk, in the customer's words. */
  hours: z.string().optional(),
})

/** One order of the customer's own. */
export const orderPart = z.object({
  id: z.string(),
  /** In the customer's language. */
  status: z.string(),
  lines: z.array(z.object({ id: z.string(), title: z.string(), quantity: z.int(), price: money })),
  total: money,
  /** Oldest first; `at` as ISO 8601 UTC. */
  timeline: z.array(z.object({ at: z.string(), text: z.string() })),
})

/** An open service flow: what it knows by now, as it was said, and the slot it asks for (`confirm` for a yes or no, `resume` for whether to go on). */
export const flowPart = z.object({
  name: z.string(),
  title: z.string(),
  state: z.string(),
  slots: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })),
  ask: z.string().optional(),
})

/** A statement of fact in the reply's text, and where it comes from. `version` is the revision of what was read. */
export const claim = z.object({
  text: z.string(),
  subject: z.string(),
  field: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), money, z.null()]),
  source: z.string(),
  version: z.string(),
})

export const claimsPart = z.object({ claims: z.array(claim) })

export const feelingPart = z.object({
  sentiment: z.number().min(-1).max(1),
  emotion: z.string(),
  risk: z.string().optional(),
})

/** All blocks by the name that stands after `data-` on the wire. */
export const parts = {
  brief: briefPart,
  products: productsPart,
  outfit: outfitPart,
  comparison: comparisonPart,
  choices: choicesPart,
  citations: citationsPart,
  handover: handoverPart,
  order: orderPart,
  flow: flowPart,
  claims: claimsPart,
  feeling: feelingPart,
}

export type Constraint = z.infer<typeof constraint>
export type Sort = z.infer<typeof sort>
export type BriefPart = z.infer<typeof briefPart>
export type VariantItem = z.infer<typeof variantItem>
export type ProductItem = z.infer<typeof productItem>
export type Relaxation = z.infer<typeof relaxation>
export type ProductsPart = z.infer<typeof productsPart>
export type OutfitPart = z.infer<typeof outfitPart>
export type ComparisonPart = z.infer<typeof comparisonPart>
export type ChoicesPart = z.infer<typeof choicesPart>
export type CitationsPart = z.infer<typeof citationsPart>
export type HandoverPart = z.infer<typeof handoverPart>
export type OrderPart = z.infer<typeof orderPart>
export type FlowPart = z.infer<typeof flowPart>
export type Claim = z.infer<typeof claim>
export type ClaimsPart = z.infer<typeof claimsPart>
export type FeelingPart = z.infer<typeof feelingPart>

/** One block of a reply: text, or a `data-*` part. */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'data-brief'; data: BriefPart }
  | { type: 'data-products'; data: ProductsPart }
  | { type: 'data-outfit'; data: OutfitPart }
  | { type: 'data-comparison'; data: ComparisonPart }
  | { type: 'data-choices'; data: ChoicesPart }
  | { type: 'data-citations'; data: CitationsPart }
  | { type: 'data-handover'; data: HandoverPart }
  | { type: 'data-order'; data: OrderPart }
  | { type: 'data-flow'; data: FlowPart }
  | { type: 'data-claims'; data: ClaimsPart }
  | { type: 'data-feeling'; data: FeelingPart }
