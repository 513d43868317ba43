import type { Intent, Understanding } from '@elmo-chat/understanding'
import { namedThing } from './named-thing.js'
import { countOf } from './new-wish.js'
import type { ConversationState, FactSource } from './types.js'

/**
 * What the utterance is up to, seen in its conversation: the best intent, corrected where the table says so. A
 * question on "this one" while nothing is on the table is a search; a bare value right after a question is its answer.
 */
export function intentOf(understanding: Understanding, state: ConversationState, facts: FactSource): Intent {
  const best = understanding.intents[0]?.intent ?? 'unclear'
  const scene = sceneOf(understanding, state, facts)
  return corrections.find((rule) => rule.of.includes(best) && rule.when(scene))?.to ?? best
}

/** Intents whose constraints are wishes and enter the brief. In all others they describe the question itself. */
export const WISHING: ReadonlySet<Intent> = new Set(['find', 'count', 'recommend', 'browse', 'start-over'])

interface Scene {
  readonly understanding: Understanding
  readonly state: ConversationState
  readonly hasWish: boolean
  readonly pointsAt: boolean
  readonly isOnTable: boolean
  /** Something is named by category or words; and it is the name of exactly one product. */
  readonly namesThing: boolean
  readonly namesOne: () => boolean
}

function sceneOf(understanding: Understanding, state: ConversationState, facts: FactSource): Scene {
  const { constraints, critiques, freed, spared = [], references } = understanding
  const thing = namedThing(understanding)
  return {
    understanding,
    state,
    hasWish: constraints.length + critiques.length + freed.length + spared.length > 0,
    pointsAt: references.length > 0,
    isOnTable: state.focus.selected !== null || state.focus.shown.length > 0,
    namesThing: thing !== undefined,
    namesOne: () => thing !== undefined && countOf(thing.constraints, thing.query, facts) === 1,
  }
}

interface Correction {
  readonly of: readonly Intent[]
  readonly when: (scene: Scene) => boolean
  readonly to: Intent
}

const ABOUT_ONE: readonly Intent[] = ['availability', 'details', 'add-to-cart']

const corrections: readonly Correction[] = [
  // "Not this brand" wishes for others.
  {
    of: [
      'details',
      'deny',
      'unclear',
      'browse',
      'why',
      'recommend',
      'more',
      'availability',
      'complain',
      'add-to-cart',
      'compare',
    ],
    when: ({ understanding, isOnTable }) => understanding.refuses !== undefined && isOnTable,
    to: 'find',
  },
  // 换别家的 is no exchange of what was bought.
  {
    of: ['policy', 'order', 'human', 'off-topic'],
    when: ({ understanding, isOnTable }) =>
      understanding.refuses !== undefined && isOnTable && understanding.intents[0].confidence < LIKELY,
    to: 'find',
  },
  // "Do you have it in blue" with nothing on the table, or about a kind of thing: a search.
  {
    of: [...ABOUT_ONE, 'why'],
    when: ({ pointsAt, isOnTable, hasWish, namesOne }) => !pointsAt && !isOnTable && hasWish && !namesOne(),
    to: 'find',
  },
  {
    of: ['availability', 'details'],
    when: ({ pointsAt, understanding, namesOne }) => !pointsAt && namesCategory(understanding) && !namesOne(),
    to: 'find',
  },
  {
    of: ['availability', 'details', 'find'],
    when: ({ understanding }) => TO_CART.test(understanding.text),
    to: 'add-to-cart',
  },
  // "Is the Panama in stock in white" names one product, and asks about it.
  {
    of: ['find'],
    when: ({ understanding, namesOne }) => isHeard(understanding, 'availability', LIKELY) && namesOne(),
    to: 'availability',
  },
  // "And in black?" after "do you have it in blue".
  {
    of: ['find'],
    when: ({ state, understanding }) => state.lastSkill === 'availability' && namesOnlyVariant(understanding),
    to: 'availability',
  },
  {
    of: ['count'],
    when: ({ state, understanding }) => state.focus.selected !== null && HOW_MANY_LEFT.test(understanding.text),
    to: 'availability',
  },
  {
    of: ['more'],
    when: ({ understanding }) =>
      isHeard(understanding, 'availability', HEARD) &&
      understanding.constraints.some(({ field }) => VARIANT.has(field)),
    to: 'availability',
  },
  {
    of: ['add-to-cart'],
    when: ({ understanding }) => isHeard(understanding, 'policy', HEARD) && QUESTION.test(understanding.text),
    to: 'policy',
  },
  // "What about Hong Kong?" after a question on shipping.
  {
    of: ['find', 'unclear', 'details'],
    when: ({ state, understanding }) => state.lastSkill === 'policy' && GOES_ON.test(understanding.text),
    to: 'policy',
  },
  // "And the color?" after what buyers say of the fit.
  {
    of: ['find', 'unclear', 'details', 'policy', 'availability', 'off-topic'],
    when: ({ state, understanding }) =>
      state.lastSkill === 'opinions' && state.focus.selected !== null && GOES_ON.test(understanding.text),
    to: 'opinions',
  },
  // "Does it run small?" right after what buyers say is asked of them, where no field tells and no rule but on sizes and care.
  {
    of: ['find', 'unclear', 'policy', 'off-topic', 'details'],
    when: ({ state, understanding }) =>
      state.lastSkill === 'opinions' &&
      state.focus.selected !== null &&
      IS_IT.test(understanding.text) &&
      (understanding.topic === undefined || OF_WEAR.has(understanding.topic)),
    to: 'opinions',
  },
  { of: ['order'], when: ({ understanding }) => asksInGeneral(understanding), to: 'policy' },
  { of: ['human'], when: ({ understanding }) => ARE_YOU_HUMAN.test(understanding.text), to: 'capabilities' },
  {
    of: ['policy', 'find', 'details'],
    when: ({ understanding }) => understanding.emotion === 'angry' && isHeard(understanding, 'complain', LIKELY),
    to: 'complain',
  },
  // "Love the scarf, thank you", 衣服收到了，很满意: nothing is looked for.
  {
    of: ['find', 'details', 'unclear', 'off-topic', 'complain'],
    when: ({ understanding }) =>
      !QUESTION.test(understanding.text) &&
      !NEGATES.test(understanding.text) &&
      !WANTS.test(understanding.text) &&
      ((understanding.emotion === 'happy' && isHeard(understanding, 'thank', 0.4)) || PRAISES.test(understanding.text)),
    to: 'thank',
  },
  { of: ['affirm', 'deny', 'unclear', 'off-topic'], when: ({ hasWish }) => hasWish, to: 'find' },
  { of: ['off-topic'], when: ({ pointsAt, isOnTable }) => pointsAt && isOnTable, to: 'details' },
]

/** What was bought is praised. */
const PRAISES =
  /\b(?:the|my|these|those) [\p{L}\s-]{2,40}\b(?:is|are|was|were|came out|turned out) (?:so |really |just |absolutely |simply |very )*(?:perfect|great|wonderful|lovely|beautiful|amazing|excellent|fantastic|awesome|gorgeous)\b|收到.{0,12}(?:很|非常|特别|挺|太)(?:满意|喜欢|好|棒)|(?:太|很|非常|特别)(?:满意|喜欢)(?:了|这|你们|咱|$)/iu
const NEGATES = /\b(?:not|no|never|again|broken?)\b|n't\b|不|没|坏|又/iu
const WANTS =
  /\b(?:want|need|looking|look for|find|show|have|get|buy|like to|another|more|also|too|but|recommend|similar)\b|想|要|找|买|推荐|有没有|还有|类似|但|不过|可是|给我/iu
const TO_CART = /\badd\b.*\b(?:cart|bag|basket)\b|加.{0,4}购物车|加购/iu
const GOES_ON = /^\s*(?:and\b|(?:what|how) about\b)|^.{1,8}呢\s*[？?]?\s*$/iu
/** Whether it is or does something. */
const IS_IT =
  /^\s*(?:and |but |so )?(?:does|do|is|are|will|would|did|has|have) (?:it|they|this|these)\b|^(?:那|它|这[个件条双款]?)?\s*(?:会不会|是不是|容不容易|容易|会).{1,12}$/iu
/** Rules of goods as they are worn. */
const OF_WEAR: ReadonlySet<string> = new Set(['size-guide', 'care'])
const QUESTION = /[?？]\s*$|吗\s*$/u
const HOW_MANY_LEFT = /\b(?:left|remaining|in stock)\b|还?剩|库存/iu
const ARE_YOU_HUMAN =
  /\bare you (?:a |an )?(?:real |actual )?(?:human|person|bot|robot|ai)\b|你?是(?:不是)?(?:真人|机器人|人工智能)/iu

/** What variants of one product differ in. */
const VARIANT: ReadonlySet<string> = new Set(['size', 'color'])

/** How sure the second-best intents must be to count as heard. */
const HEARD = 0.85
const LIKELY = 0.5

const isHeard = ({ intents }: Understanding, wanted: Intent, least: number) =>
  intents.some(({ intent, confidence }) => intent === wanted && confidence >= least)

/** A rule of the shop is asked about, and no order of the customer's own. */
const asksInGeneral = (understanding: Understanding) =>
  isHeard(understanding, 'policy', HEARD) && !/\bmy\b|我的|订单|\d{4,}/iu.test(understanding.text)

const namesCategory = ({ constraints }: Understanding) =>
  constraints.some(({ field, op }) => field === 'category' && op === 'is')

const namesOnlyVariant = ({ constraints, critiques, correction, query }: Understanding) =>
  constraints.length > 0 &&
  constraints.every(({ field, op }) => op === 'is' && VARIANT.has(field)) &&
  critiques.length === 0 &&
  !correction &&
  !query
