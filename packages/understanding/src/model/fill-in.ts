import type { Intent, Understanding } from '../types.js'
import { fineIntents } from './fine-intents.js'
import type { IntentModel } from './intent-model.js'
import type { Classification } from './text-classifier.js'

/** From here on the rules know; the model only tells the kind. */
const SURE = 0.8
/** How sure the model must be to lead where the rules are not. */
const LEADS = 0.6
/** How likely it must be that the utterance is nothing for a shop, and what is then made of it. */
const OUTSIDE = 0.75
/** Below this a fine intent is not worth telling. */
const TOLD = 0.4

/**
 * The rules' understanding with what the model of examples adds: the intent where the rules are not sure of one, that it is
 * nothing for a shop where they found nothing either, and which fine intent it is. What a person has corrected comes
 * before the rules.
 */
export function fillIn(understanding: Understanding, model: IntentModel): Understanding {
  const classification = model.classify(understanding)
  const coarse = coarseOf(classification)
  const leading = leadOf(understanding, classification, coarse, model.isTold(understanding.text))
  const intents = leading ? withLeading(understanding.intents, leading) : understanding.intents
  const fine = fineOf(intents[0]!.intent, classification)
  const topic = leading ? topicOf(leading.intent, fine?.intent, understanding) : understanding.topic
  const { topic: _, ...rest } = understanding
  return { ...rest, intents, ...(topic === undefined ? {} : { topic }), ...(fine ? { fine } : {}) }
}

interface Weighed {
  readonly intent: Intent
  readonly confidence: number
}

/** The likeliest intent, its kinds taken together. */
function coarseOf({ labels }: Classification): Weighed | undefined {
  const sums = new Map<Intent, number>()
  for (const { label, confidence } of labels) {
    const { intent } = fineIntents[label]!
    sums.set(intent, (sums.get(intent) ?? 0) + confidence)
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1])
  return best && { intent: best[0], confidence: best[1] }
}

/** What the model puts before the rules' intent. */
function leadOf(
  understanding: Understanding,
  { none }: Classification,
  coarse: Weighed | undefined,
  isTold: boolean,
): Weighed | undefined {
  const [known] = understanding.intents
  if (isTold) return none > 0 ? { intent: 'off-topic', confidence: none } : coarse
  if (!known || known.confidence >= SURE || understanding.risk !== undefined) return undefined
  const isBare = wishesNothing(understanding)
  if (none >= OUTSIDE && isBare) return { intent: 'off-topic', confidence: none * SURE }
  if (!coarse || coarse.confidence < LEADS || coarse.intent === known.intent) return undefined
  if (SHORT_ANSWERS.has(coarse.intent) && !isBare) return undefined
  return { intent: coarse.intent, confidence: Math.max(known.confidence, coarse.confidence * SURE) }
}

const SHORT_ANSWERS = new Set<Intent>(['affirm', 'deny', 'greet', 'thank', 'goodbye', 'capabilities'])

const wishesNothing = ({ constraints, critiques, references, freed, sort }: Understanding): boolean =>
  constraints.length + critiques.length + references.length + freed.length === 0 && sort === undefined

const withLeading = (intents: readonly Weighed[], leading: Weighed): Weighed[] => [
  { intent: leading.intent, confidence: Math.round(leading.confidence * 100) / 100 },
  ...intents.filter(({ intent }) => intent !== leading.intent && intent !== 'unclear'),
]

/** The likeliest kind of the leading intent. */
function fineOf(intent: Intent, { labels }: Classification): Understanding['fine'] {
  const best = labels.find(({ label }) => fineIntents[label]!.intent === intent)
  if (!best || best.confidence < TOLD) return undefined
  return { intent: best.label, confidence: Math.round(best.confidence * 100) / 100 }
}

/** A topic of the rules stays where the intent did. */
function topicOf(intent: Intent, fine: string | undefined, understanding: Understanding): string | undefined {
  const own = fine === undefined ? undefined : fineIntents[fine]!.topic
  return own ?? (understanding.intents[0]?.intent === intent ? understanding.topic : undefined)
}
