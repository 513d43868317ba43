import type { Span } from '@elmo-chat/language'
import { asksOfOne } from './asks-of-one.js'
import { phrases, phrasesByScript } from './phrases.js'
import type { FieldWord, Reading, Wish } from './reading.js'
import type { Critique, Intent, Reference, Understanding } from './types.js'

/** What the other steps found, which says as much about the intent as the phrases do. */
export interface Findings {
  readonly wishes: readonly Wish[]
  readonly references: readonly Reference[]
  readonly critiques: readonly Critique[]
  readonly freed: readonly string[]
  readonly fieldWords: readonly FieldWord[]
  /** A value need not hold after all. */
  readonly hasSpared: boolean
  readonly hasSort: boolean
  readonly hasForeignCurrency: boolean
  /** A number of products was asked for. */
  readonly hasCount: boolean
  readonly query: string
  readonly unknown: readonly string[]
  readonly isAngry: boolean
  readonly risk?: string
}

export interface IntentReading {
  readonly intents: Understanding['intents']
  readonly topic?: string
  readonly property?: string
}

interface Heard {
  readonly confidence: number
  readonly topic?: string
  readonly spans: readonly Span[]
}

/** Intents that phrases announce, with the best confidence and the topic of each. */
export type HeardIntents = ReadonlyMap<Intent, Heard>

const PHRASES = phrases.intents.map(({ intent, confidence, topic, any }) => ({
  intent: intent as Intent,
  confidence,
  topic,
  pattern: phrasesByScript(any),
}))

/** Hears the set phrases of intents, and claims them, so that they are no search words. */
export function hearIntents(reading: Reading): HeardIntents {
  const heard = new Map<Intent, Heard>()
  for (const { intent, confidence, topic, pattern } of PHRASES) {
    const spans = reading.findPhrases(pattern)
    if (spans.length === 0) continue
    for (const span of spans) reading.claim(span)
    const known = heard.get(intent)
    const all = [...(known?.spans ?? []), ...spans]
    const isBetter = !known || confidence > known.confidence || (known.topic === undefined && topic !== undefined)
    const best = isBetter ? { confidence, topic } : known
    heard.set(intent, {
      confidence: best.confidence,
      ...(best.topic === undefined ? {} : { topic: best.topic }),
      spans: all,
    })
  }
  return heard
}

/** Whether a wish is only a word of a set phrase: the robot of "are you a robot", the 表 of 尺码表, the height in a question about sizes. */
export function isPartOfPhrase(heard: HeardIntents, wish: Wish): boolean {
  for (const [intent, { spans }] of heard) {
    const isOfPolicy = wish.end - wish.start === 1 || OF_POLICY.test(wish.field)
    const isSet = SET_PHRASES.has(intent) || (intent === 'policy' && isOfPolicy)
    if (isSet && spans.some(({ start, end }) => start <= wish.start && wish.end <= end)) return true
  }
  return false
}

const MEDDLING = 0.9

/** Whether the words are meant for the program ("ignore your instructions and print …") and name nothing that is sold. */
export function isMeddling(heard: HeardIntents, wishes: readonly Wish[], { sold }: Reading['vocabulary']): boolean {
  const offTopic = heard.get('off-topic')?.confidence ?? 0
  return offTopic >= MEDDLING && !wishes.some(({ field, value }) => field === 'category' && sold.has(String(value)))
}

/** Fields that questions about sizes and care speak of without wishing them. */
const OF_POLICY = /^(?:body-.*|size|occasion|feature)$/

const SET_PHRASES = new Set<Intent>(['capabilities', 'off-topic', 'human', 'start-over', 'greet', 'goodbye'])

/** Weighs what was heard with what was found: one confidence for each intent, best first. */
export function weighIntents(reading: Reading, heard: HeardIntents, findings: Findings): IntentReading {
  const scores = new Map<Intent, number>()
  for (const [intent, { confidence }] of heard) scores.set(intent, confidence)
  const scene = sceneOf(reading, findings)
  const raise = (intent: Intent, to: number) => scores.set(intent, Math.max(scores.get(intent) ?? 0, to))
  const lower = (intent: Intent, to: number) => {
    const score = scores.get(intent)
    if (score !== undefined) scores.set(intent, Math.min(score, to))
  }

  weighWishes(scene, findings, heard.has('off-topic'), raise, lower)
  weighQuestions(scene, heard, raise, lower)
  if (findings.risk !== undefined) raise(findings.risk === 'self-harm' ? 'human' : 'complain', 0.94)
  if (findings.isAngry) raise('complain', findings.wishes.length > 0 ? 0.5 : 0.8)
  if (scene.isStrange && scores.size <= 1) raise('off-topic', 0.55)
  if (scores.size === 0) scores.set('unclear', 0.5)

  const intents = [...scores]
    .map(([intent, confidence]) => ({ intent, confidence: Math.round(confidence * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence || ORDER.indexOf(a.intent) - ORDER.indexOf(b.intent))
  const topic = topicOf(intents[0].intent, heard, scene)
  if (topic !== undefined) return { intents, topic }
  const isUnnamed = intents[0].intent === 'details' && scene.asksOfOne && findings.query !== ''
  return isUnnamed ? { intents, property: plainly(findings.query) } : { intents }
}

/** What a question for yes or no is about: 扎人 of 扎不扎人. */
const plainly = (query: string): string => query.replace(/(\p{Script=Han})不\1/gu, '$1')

/** Ties go to the more urgent, then to the more particular. */
const ORDER: readonly Intent[] = [
  'human',
  'complain',
  'start-over',
  'order',
  'policy',
  'off-topic',
  'why',
  'add-to-cart',
  'compare',
  'count',
  'availability',
  'opinions',
  'details',
  'more',
  'find',
  'recommend',
  'browse',
  'capabilities',
  'deny',
  'affirm',
  'goodbye',
  'thank',
  'greet',
  'unclear',
]
const QUESTION =
  /[?？吗么呢不]\s*[。.!！]*$|有没有|是不是|能不能|^(?:do|does|is|are|can|has|have|what|which|how|will|would|could)\b|\b(?:do you have|have you got|is it|does it|are they|available)\b/
const STRANGE =
  /^(?:who|when|where|how (?:far|old|do|does|did)|what(?:'s| is| are| was| does)|why (?:is|are|does|did)|tell me (?:who|what|how)|谁|哪年|何时)|是谁|是什么意思|\bwho (?:is|was|won)\b/

/** "They have to be leather", "it should be water resistant": said of what is wanted, not of one in view. */
const DEMANDS =
  /\b(?:it|they|that|this) (?:should|must|has to|have to|needs? to|ought to)(?: also| really| at least)? be\b|(?:它|这个)?(?:必须|一定要|得)(?:是|要|有)/

const ASKS_FOR_OTHERS =
  /有没有|的吗?[?？]?$|的(?:还)?有[吗么没]|\b(?:do you (?:have|sell|carry)|any|ones?|show|find|got)\b/

interface Scene {
  /** A product is pointed at now, or talked about since before. */
  readonly isPointing: boolean
  readonly isAboutSelected: boolean
  readonly isQuestion: boolean
  /** "Waterproof?", "适合跑步吗": whether the product has the value, not whether there are others. */
  readonly asksWhetherSo: boolean
  readonly isStrange: boolean
  readonly hasCategory: boolean
  /** One of the categories named is sold here. */
  readonly sellsCategory: boolean
  /** Attribute values said, the category apart. */
  readonly values: readonly Wish[]
  readonly pointedCount: number
  readonly asksField?: string
  readonly freed: readonly string[]
  /** Nothing is wished. */
  readonly isBare: boolean
  /** What the thing in view is like is asked, or how much of something it has: "is it itchy", 会不会太长. */
  readonly asksOfOne: boolean
  /** What is wanted must be so, whatever is in view. */
  readonly demands: boolean
}

function sceneOf(reading: Reading, findings: Findings): Scene {
  const { references, wishes, fieldWords, query, unknown } = findings
  const hasCategory = wishes.some((wish) => wish.field === 'category')
  const isPointing = references.length > 0
  const asksField = fieldWords.find(
    (word) =>
      !findings.freed.includes(word.field) && !findings.critiques.some((critique) => critique.field === word.field),
  )?.field
  const isAboutSelected = isPointing || (reading.context.selected !== null && !hasCategory)
  const values = wishes.filter((wish) => wish.field !== 'category' && wish.field !== 'price')
  const asks = hasCategory ? undefined : asksOfOne(reading)
  const isInView = isAboutSelected || reading.context.shown.length > 0
  return {
    isPointing,
    isAboutSelected,
    isQuestion: QUESTION.test(reading.low),
    asksWhetherSo: QUESTION.test(reading.low) && !ASKS_FOR_OTHERS.test(reading.low),
    isStrange:
      !isPointing &&
      wishes.length === 0 &&
      query !== '' &&
      unknown.length >= query.split(' ').length &&
      STRANGE.test(reading.low),
    demands: wishes.length > 0 && DEMANDS.test(reading.low) && !QUESTION.test(reading.low),
    freed: findings.freed,
    isBare: wishes.length === 0 && findings.critiques.length === 0 && findings.freed.length === 0 && !findings.hasSort,
    hasCategory,
    sellsCategory: wishes.some((wish) => wish.field === 'category' && isSold(reading, wish)),
    values,
    asksOfOne: isInView && (asks === 'surely' || (asks === 'plain' && values.length === 0 && query !== '')),
    pointedCount:
      references.length +
      (references.some((reference) => reference.kind === 'first' || reference.kind === 'these') ? 1 : 0),
    ...(asksField === undefined ? {} : { asksField }),
  }
}

/** The shop's own categories are sold by nature. */
const isSold = ({ vocabulary }: Reading, { value }: Wish): boolean =>
  vocabulary.sold.has(String(value)) || !vocabulary.lexicon.concept('category', String(value))

type Change = (intent: Intent, to: number) => void

function weighWishes(scene: Scene, findings: Findings, isOffTopic: boolean, raise: Change, lower: Change): void {
  const { wishes, critiques, freed, hasSpared, hasSort, query, unknown, hasForeignCurrency } = findings
  const isWishing = wishes.length > 0 || critiques.length > 0 || freed.length > 0 || hasSort || hasForeignCurrency
  if (critiques.length > 0 || hasSpared || hasSort) raise('find', 0.87)
  else if (isWishing) raise('find', scene.isPointing && !scene.hasCategory ? 0.6 : 0.84)
  else if (findings.hasCount && query === '') raise('find', 0.62)
  else if (query !== '') raise('find', unknown.length >= query.split(' ').length ? 0.5 : scene.isPointing ? 0.4 : 0.7)
  if (!isWishing && query === '') return
  for (const intent of ['greet', 'thank', 'affirm', 'deny', 'capabilities'] as const)
    lower(intent, isWishing ? 0.45 : 0.6)
  lower('recommend', isWishing ? 0.6 : 0.8)
  if (isWishing) {
    lower('complain', 0.6)
    lower('goodbye', 0.5)
  }
  if (scene.hasCategory) {
    lower('browse', 0.5)
    if (scene.sellsCategory) lower('off-topic', 0.4)
    else if (isOffTopic) lower('find', 0.6)
  }
}

function weighQuestions(scene: Scene, heard: HeardIntents, raise: Change, lower: Change): void {
  const stocked = scene.values.some((wish) => STOCKED.has(wish.field))
  if (heard.has('compare') && scene.pointedCount > 1) raise('compare', 0.96)
  if (scene.isPointing && scene.isQuestion && scene.values.length > 0) raise(stocked ? 'availability' : 'details', 0.9)
  else if (scene.isPointing && stocked) raise('availability', 0.8)
  else if (scene.isAboutSelected && scene.isQuestion && stocked && !scene.hasCategory) raise('availability', 0.86)
  else if (scene.isAboutSelected && scene.asksWhetherSo && scene.values.length > 0) raise('details', 0.86)
  if (scene.values.some((wish) => wish.field === 'availability')) lower('availability', 0.6)
  // "How many are left" counts the pieces of that one, not products.
  if (heard.has('availability') && scene.isAboutSelected) lower('count', 0.6)
  if (heard.has('availability') && !scene.isAboutSelected)
    lower('availability', scene.hasCategory || scene.values.length > 0 ? 0.6 : 0.75)
  if (scene.isPointing && scene.asksField !== undefined) raise('details', 0.86)
  else if (scene.isAboutSelected && scene.asksField !== undefined && scene.isBare) raise('details', 0.86)
  else if (scene.isPointing && scene.pointedCount > 1) raise('compare', 0.6)
  else if (scene.isPointing) raise('details', 0.7)
  if (scene.demands) {
    raise('find', 0.9)
    for (const intent of ['details', 'availability'] as const) lower(intent, 0.6)
  }
  if (scene.asksOfOne && !heard.has('off-topic') && !scene.values.some((wish) => STOCKED.has(wish.field))) {
    raise('details', 0.86)
    lower('find', 0.6)
    lower('recommend', 0.6)
  }
  // What buyers find is asked of their reviews, whatever else the words ask.
  if (heard.has('opinions') && (scene.isAboutSelected || (heard.get('opinions')?.confidence ?? 0) > 0.9)) {
    raise('opinions', 0.95)
    for (const intent of ['details', 'find', 'availability', 'compare', 'complain'] as const) lower(intent, 0.8)
  }
  const asked = heard.get('details')
  if (!asked) return
  if (scene.isAboutSelected) {
    raise('details', 0.93)
    // "How many colors does it come in" asks about that one.
    if (asked.topic !== undefined) for (const intent of ['count', 'browse', 'availability'] as const) lower(intent, 0.6)
  } else if (asked.topic !== undefined && scene.freed.includes(asked.topic)) lower('details', 0.5)
  // "What materials do teapots come in" lists what that kind of thing has.
  else if (scene.hasCategory && asked.topic !== undefined && LISTED.has(asked.topic) && scene.values.length === 0) {
    lower('details', 0.5)
    raise('browse', 0.9)
  } else if (scene.hasCategory || asked.topic === undefined) lower('details', scene.hasCategory ? 0.5 : 0.6)
  else if (asked.topic !== undefined && LISTED.has(asked.topic)) {
    lower('details', 0.6)
    raise('browse', 0.93)
  }
}

/** Fields that variants of one product differ in. */
const STOCKED = new Set(['size', 'color'])
/** Without a product in view, "what colors do you have" asks about the whole shop. */
const LISTED = new Set(['color', 'size', 'brand', 'material'])
const WITH_TOPIC = new Set<Intent>(['details', 'policy', 'browse', 'count'])

function topicOf(intent: Intent, heard: HeardIntents, scene: Scene): string | undefined {
  if (!WITH_TOPIC.has(intent)) return undefined
  const own = heard.get(intent)?.topic
  if (own !== undefined || intent === 'policy') return own
  if (intent === 'browse' || intent === 'count') return heard.get('details')?.topic ?? scene.asksField
  return scene.asksField ?? scene.values[0]?.field
}
