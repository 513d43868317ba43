import type { Intent, Understanding } from '../types.js'

/** A service that the model hears, and the topic of the shop's rules on it. */
const RULED: Readonly<Record<string, string>> = {
  'return-request': 'returns',
  'exchange-request': 'returns',
  repair: 'repair',
}
/** What would be, if: nothing is to be done now. */
const SUPPOSED =
  /\b(?:if|in case) (?:it|they|i|the [a-z]+) ?(?:['’]?s|is|are|['’]re|do|does|did|was|were|don['’]?t|isn['’]?t|aren['’]?t|doesn['’]?t|didn['’]?t|won['’]?t|has|have|turns?|breaks?|shrinks?|arrives?|comes?|change|want|need)\b|(?:如果|要是|万一|假如).*(?:吗|呢|么|怎么办|[?？])/iu
/** How one does it oneself. */
const HOW_TO =
  /\bhow (?:do|can|could|should|would) (?:i|you|we|one) (?:repair|fix|mend|sew|patch|darn)\b|\bhow to (?:repair|fix|mend|sew|patch|darn)\b|(?:怎么|怎样|如何)(?:修|缝|补)/iu
/** Said of an order of the customer's own, such a question is about that order. */
const OWN = /\bmy (?:order|parcel|package)\b|\bi (?:bought|ordered)\b|订单|\d{4,}/iu

/**
 * Who asks whether an exchange would be possible, or how one mends a thing, asks what the shop says on it: no service is
 * begun. Of a kind of thing that the shop does not sell it says nothing.
 */
export function asksOfRules(understanding: Understanding, sold: ReadonlyMap<string, unknown>): Understanding {
  const { fine, topic: _, ...rest } = understanding
  const { text, intents, constraints } = rest
  const topic = fine && RULED[fine.intent]
  if (!topic || intents[0]!.intent !== 'order' || OWN.test(text)) return understanding
  const isHowTo = HOW_TO.test(text)
  if (!isHowTo && !SUPPOSED.test(text)) return understanding
  const kinds = constraints.filter(({ field, op }) => field === 'category' && op === 'is')
  const isUnsold = isHowTo && kinds.length > 0 && !kinds.some(({ value }) => sold.has(String(value)))
  const leading: Intent = isUnsold ? 'off-topic' : 'policy'
  const others = intents.filter(({ intent }) => intent !== leading && intent !== 'order')
  return {
    ...rest,
    intents: [{ intent: leading, confidence: intents[0]!.confidence }, ...others],
    ...(isUnsold ? {} : { topic }),
  }
}
