import type { Intent, Understanding } from '../types.js'
import { fineIntents } from './fine-intents.js'
import type { IntentModel } from './intent-model.js'
import type { Classification } from './text-classifier.js'

/** From here on the rules know what is wanted; of a search they are as sure when only its values are named. */
const SURE = 0.8
/**
 * How likely an intent must be to come before what the rules guess: where they found nothing but words; where a product is
 * pointed at; where values are named, which a question of service may do too; where a wish is relative to what is on the
 * table; where the words are all there is, as in a search box ("gift wrap", "running shoes"); where the rules are sure of
 * another; and where they have that from a product in view. Chosen by cross-validation over the examples, beside real search queries, of which 95 in 100 and more
 * stay searches.
 */
const LEADS = { words: 0.4, pointing: 0.6, service: 0.6, values: 0.8, relative: 0.8, bare: 0.8, sure: 0.8, known: 0.93 }
/** How likely it must be that an utterance is nothing for a shop: where words stand, where values do, and as in a search box. */
const OUTSIDE: Readonly<Partial<Record<Scene, number>>> = { words: 0.4, values: 0.5, bare: 0.95 }
/** From here on the model's topic comes before the one of a set phrase. */
const TOPICAL = 0.6
/** Customers search so many times more often than the examples, which have as many of each intent. */
const SEARCHES = 3
/** Below this a fine intent is not worth telling. */
const TOLD = 0.3

/**
 * The rules' understanding with what the model of examples adds: the intent where the rules are not sure of one, that it is
 * nothing for a shop where they found nothing either, and which fine intent it is. What a person has corrected comes
 * before the rules.
 */
export function fillIn(understanding: Understanding, model: IntentModel): Understanding {
  const { classification, isTold } = model.classify(understanding)
  const leading = leadOf(understanding, classification, isTold)
  const { topic: before, ...rest } = understanding
  const intents = leading ? withLeading(understanding.intents, leading) : understanding.intents
  const fine = fineOf(intents[0]!.intent, classification)
  const isPolicy = intents[0]!.intent === 'policy'
  const isTopical = leading !== undefined || (isPolicy && fine !== undefined && fine.confidence >= TOPICAL)
  const learned = fine && isTopical ? fineIntents[fine.intent]!.topic : undefined
  // What the rules of the shop were asked about stays, where an order of the customer's own is meant.
  const topic = learned ?? (leading && leading.intent !== 'order' ? undefined : before)
  return { ...rest, intents, ...(topic === undefined ? {} : { topic }), ...(fine ? { fine } : {}) }
}

interface Weighed {
  readonly intent: Intent
  readonly confidence: number
}

interface Likeliest extends Weighed {
  /** How likely its likeliest kind is. */
  readonly likeliest: number
}

/** What comes before the rules' intent. */
function leadOf(understanding: Understanding, classification: Classification, isTold: boolean): Weighed | undefined {
  const known = understanding.intents[0]!
  const { coarse, none } = weigh(classification)
  if (isTold) return none > 0 ? { intent: 'off-topic', confidence: none } : coarse
  if (understanding.risk !== undefined) return undefined
  const scene = sceneOf(understanding)
  const isSure = known.confidence >= SURE && known.intent !== 'find'
  if (!isSure && none >= outsideFrom(scene)) return { intent: 'off-topic', confidence: none }
  if (!coarse || coarse.intent === known.intent) return undefined
  if (coarse.confidence < leastFor(coarse.intent, scene)) return undefined
  return coarse.likeliest >= leastOver(understanding, coarse.intent, isSure) ? coarse : undefined
}

/**
 * How likely one kind of an intent must be where the rules have a reason for another. A service may hide behind a set
 * phrase ("can you wrap it", "which would you pick"); a search cannot. What is asked of a product in view is known to the
 * rules alone.
 */
function leastOver({ intents, topic, query }: Understanding, intent: Intent, isSure: boolean): number {
  // "推荐三款外套": they heard it, and put the search before it.
  if (!isSure) return intent === 'recommend' && intents.some((heard) => heard.intent === intent) ? LEADS.known : 0
  if (!SERVICE.has(intent) && intent !== 'recommend') return Infinity
  const known = intents[0]!.intent
  // "Its price" leaves nothing to explain.
  if (known === 'details' && topic !== undefined && query === '') return Infinity
  return ABOUT_ONE.has(known) ? LEADS.known : LEADS.sure
}

const outsideFrom = (scene: Scene): number => OUTSIDE[scene] ?? Infinity

type Scene = 'wish' | 'sized' | 'relative' | 'values' | 'pointing' | 'bare' | 'words'

/** What stands in the utterance, the most telling first. */
function sceneOf(understanding: Understanding): Scene {
  const { constraints, critiques, references, freed, sort, correction, intents } = understanding
  const isRelative = critiques.length + freed.length > 0 || sort || correction
  const saysSize = constraints.some(({ field }) => field === 'size')
  if (isRelative || saysSize) return isAllWords(understanding) ? 'wish' : saysSize ? 'sized' : 'relative'
  if (constraints.length > 0) return isAllWords(understanding) ? 'wish' : 'values'
  if (references.length > 0) return isAllPointing(understanding) ? 'wish' : 'pointing'
  return intents[0]!.intent === 'find' && isAllWords(understanding) ? 'bare' : 'words'
}

function leastFor(intent: Intent, scene: Scene): number {
  switch (scene) {
    case 'wish':
      return Infinity
    case 'sized':
      // A size said is an answer or a wish, however much questions on sizes speak of them.
      return SERVICE.has(intent) && intent !== 'policy' ? LEADS.relative : Infinity
    case 'relative':
      return SERVICE.has(intent) ? LEADS.relative : Infinity
    case 'values':
      // What stands in view is known to the rules alone: without it, "有黑色的吗" is a search, as "what tea do you have" is.
      if (ABOUT_ONE.has(intent) || intent === 'browse') return Infinity
      return SERVICE.has(intent) ? LEADS.service : LEADS.values
    case 'pointing':
      return LEADS.pointing
    case 'bare':
      return LEADS.bare
    case 'words':
      // A question on one product needs one that is pointed at.
      return ABOUT_ONE.has(intent) ? LEADS.bare : LEADS.words
  }
}

const SERVICE = new Set<Intent>(['policy', 'order', 'complain', 'human'])
const ABOUT_ONE = new Set<Intent>(['availability', 'details', 'compare', 'why', 'add-to-cart', 'count'])

/** The likeliest intent, its kinds taken together, and the chance of none. */
function weigh({ labels, none }: Classification): { readonly coarse: Likeliest | undefined; readonly none: number } {
  const sums = new Map<Intent, number>()
  let total = none
  for (const { label, confidence } of labels) {
    const { intent } = fineIntents[label]!
    const chance = intent === 'find' ? confidence * SEARCHES : confidence
    sums.set(intent, (sums.get(intent) ?? 0) + chance)
    total += chance
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1])
  if (!best) return { coarse: undefined, none: none / total }
  const [intent, sum] = best
  const likeliest = labels.find(({ label }) => fineIntents[label]!.intent === intent)!.confidence
  return { coarse: { intent, confidence: sum / total, likeliest }, none: none / total }
}

/** Letters of grammar that a query may hold besides its words, by language. */
const GRAMMAR = { en: 3, zh: 1 }

/** What asks for things and says nothing else. */
const ASKS_FOR =
  /\b(?:do you (?:have|sell|carry|stock)|have you got|got|any|are there|is there|show me|i (?:need|want)|looking for|(?:what|how) about)\b|(?:switch|change) (?:it )?to|make it|换成|有没有|有|卖|想要|要|找|买|吗|呢/giu

/** Whether wishes and words are all that is said, as in a search box. */
const isAllWords = ({ text, query, language, constraints, critiques }: Understanding): boolean => {
  const claimed = [...new Set([...constraints, ...critiques].map((one) => one.text))].join('')
  return letters(text.replace(ASKS_FOR, '')) - letters(claimed) - letters(query) <= GRAMMAR[language]
}

/** "The second one" says which, and not what about it. */
const isAllPointing = ({ text, references, language }: Understanding): boolean =>
  letters(text) - references.reduce((sum, reference) => sum + letters(reference.text), 0) <= GRAMMAR[language]

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length

const withLeading = (intents: readonly Weighed[], { intent, confidence }: Weighed): Weighed[] => [
  { intent, confidence: Math.round(confidence * 100) / 100 },
  ...intents
    .filter((other) => other.intent !== intent && other.intent !== 'unclear')
    .map((other) => ({ ...other, confidence: Math.min(other.confidence, confidence) })),
]

/** The likeliest kind of the leading intent. */
function fineOf(intent: Intent, { labels }: Classification): Understanding['fine'] {
  const best = labels.find(({ label }) => fineIntents[label]!.intent === intent)
  if (!best || best.confidence < TOLD) return undefined
  return { intent: best.label, confidence: Math.round(best.confidence * 100) / 100 }
}
