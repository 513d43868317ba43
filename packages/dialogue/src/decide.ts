import type { Intent, Understanding } from '@elmo-chat/understanding'
import { offersPerson } from './flow/scene.js'
import { MISUNDERSTOOD } from './hand-over.js'
import { intentOf } from './intent.js'
import type { ConversationState, FactSource, HandOverRule } from './types.js'

/** Which skill takes the turn, and why. */
export interface Decision {
  readonly skill: string
  readonly because: string
}

/** Turns in a row that may be unclear before a person is offered. */
const PATIENCE = 2

/** Chooses the skill: the first line of the table that fits. `state` is the conversation with this turn's brief. */
export function decide(
  understanding: Understanding,
  state: ConversationState,
  facts: FactSource,
  handOver: HandOverRule = 'offer',
): Decision {
  const turn = { understanding, state, handOver, intent: intentOf(understanding, state, facts) }
  const rule = rules.find(({ when }) => when(turn))
  return rule
    ? { skill: rule.skill, because: rule.because }
    : { skill: turn.intent, because: `the intent is ${turn.intent}` }
}

interface Turn {
  readonly understanding: Understanding
  readonly state: ConversationState
  readonly intent: Intent
  readonly handOver: HandOverRule
}

interface Rule extends Decision {
  readonly when: (turn: Turn) => boolean
}

const rules: readonly Rule[] = [
  {
    when: ({ understanding }) => understanding.empty,
    skill: 'empty',
    because: 'there is nothing to read in the message',
  },
  {
    when: ({ understanding }) => understanding.risk !== undefined,
    skill: 'human',
    because: 'the words are urgent enough for a person',
  },
  {
    when: ({ intent, state, handOver }) => intent === 'unclear' && state.misses >= PATIENCE && handOver !== 'never',
    skill: 'human',
    because: MISUNDERSTOOD,
  },
  {
    when: ({ intent, state }) => intent === 'affirm' && (state.lastSkill === 'human' || state.offersPerson === true),
    skill: 'human',
    because: 'a person was offered and accepted',
  },
  {
    when: ({ intent, state }) => intent === 'affirm' && offersPerson(state.flow),
    skill: 'human',
    because: 'the open flow offered a person, which is accepted',
  },
  {
    when: ({ intent, understanding, state }) =>
      state.lastSkill === 'add-to-cart' && intent === 'find' && answersWhatWasAsked(understanding, state),
    skill: 'add-to-cart',
    because: 'the size or color that was asked for is told',
  },
  {
    when: ({ intent, understanding, state }) =>
      intent === 'find' && understanding.refuses !== undefined && isOnTable(state),
    skill: 'refuse',
    because: 'a product on the table, its brand or its kind is not wanted',
  },
  {
    when: ({ intent, understanding, state }) =>
      (isShopping(intent) || intent === 'unclear' || intent === 'more') && asksForSimilar(understanding, state),
    skill: 'similar',
    because: 'more of the kind of one product is wanted',
  },
  {
    when: ({ intent, understanding }) =>
      (isShopping(intent) || intent === 'unclear' || intent === 'browse') &&
      understanding.references.length === 0 &&
      WHOLE_OUTFIT.test(understanding.text),
    skill: 'outfit',
    because: 'a whole outfit is wanted',
  },
  {
    when: ({ intent, understanding, state }) =>
      state.lastSkill === 'outfit' &&
      isShopping(intent) &&
      understanding.references.length === 0 &&
      isOfWhole(understanding),
    skill: 'outfit',
    because: 'the outfit is wanted otherwise',
  },
  {
    when: ({ intent, understanding, state }) =>
      (isShopping(intent) || intent === 'unclear') &&
      state.focus.shown.length > 0 &&
      (GOES_WITH.test(understanding.text) || isLearned(understanding, 'outfit')),
    skill: 'go-with',
    because: 'something is wanted that goes with a product on the table',
  },
  {
    when: ({ intent, understanding, state }) =>
      intent === 'find' &&
      isOnly(understanding, 'other') &&
      understanding.critiques.every(({ field }) => field === 'brand') &&
      !state.brief.constraints.some(isOnFieldOf(understanding)) &&
      isOnTable(state),
    skill: 'refuse',
    because: 'another brand is wanted than what is on the table has',
  },
  {
    when: ({ intent, understanding, state }) =>
      intent === 'find' && isOnly(understanding, 'other') && !state.brief.constraints.some(isOnFieldOf(understanding)),
    skill: 'details',
    because: 'another value of a field is wanted, and none stands: the product tells which it has',
  },
  {
    when: ({ intent, understanding }) =>
      isShopping(intent) && understanding.superlative && understanding.sort !== undefined,
    skill: 'superlative',
    because: 'the extreme of an order is asked for',
  },
  {
    when: ({ intent, understanding }) =>
      intent === 'find' && (understanding.interests ?? []).length > 0 && !namesCategory(understanding),
    skill: 'recommend',
    because: 'something is wanted for another person, of whom an interest is told',
  },
  {
    when: ({ intent, understanding, state }) => intent === 'find' && saysNothing(understanding) && isUnset(state),
    skill: 'browse',
    because: 'something is wanted but nothing was named yet',
  },
]

const isShopping = (intent: Intent) => intent === 'find' || intent === 'recommend' || intent === 'details'

const namesCategory = ({ constraints }: Understanding) => constraints.some(({ field }) => field === 'category')

const isOnTable = ({ focus }: ConversationState) => focus.selected !== null || focus.shown.length > 0

/** What no feed measures, and what a product's material, season or style tells: warmer than the one on the table. */
const UNMEASURED: ReadonlySet<string> = new Set(['warmth', 'formality'])

const SIMILAR =
  /\b(?:similar|(?<!n'?t )(?<!not )like (?:this|that|it|the)|same (?:kind|style))\b|类似|相似|差不多的|同款|像(?:这|那|第)/iu

/** "An outfit for a wedding", "outfits under 500", "搭一套…的", "一身通勤穿的"; but not "outfit with it", "complete the outfit". */
const WHOLE_OUTFIT =
  /\b(?:an?|some|whole|full|entire|head[- ]to[- ]toe) (?:[a-z]+ ){0,3}(?:outfits?|looks?)\b|\b(?:outfits?|dress me) (?:for|to|under|in)\b|\bwhat (?:to|(?:should|could|can|do) i) wear\b|搭配?(?:一|出)?(?:套|身)|(?:一|整|全)(?:套|身).{0,16}(?:穿|搭配|衣服)|^.{0,12}穿搭|穿什么/iu

const GOES_WITH =
  /\b(?:go(?:es)?|pairs?|match(?:es)?|wear (?:it|this|that)?) (?:well |nicely |best )?with\b|\b(?:complete the (?:look|outfit)|outfit)\b|搭配?(?:什么|啥)?|配什么|怎么搭/iu

/** How likely what was learned from examples must be, where no set phrase says it. */
const LEARNED = 0.8

const isLearned = ({ fine }: Understanding, wanted: string) => fine?.intent === wanted && fine.confidence >= LEARNED

const asksForSimilar = (understanding: Understanding, { focus }: ConversationState) =>
  (understanding.references.length > 0 || focus.shown.length > 0) &&
  (SIMILAR.test(understanding.text) || isLearned(understanding, 'similar') || shiftsWhatIsShown(understanding))

/** "Warmer", "more formal": measured against what is on the table, unless another thing is named. */
const shiftsWhatIsShown = (understanding: Understanding) =>
  !understanding.query &&
  !namesCategory(understanding) &&
  understanding.critiques.some(({ field }) => UNMEASURED.has(field))

const answersWhatWasAsked = ({ constraints, critiques }: Understanding, { asked }: ConversationState) =>
  asked !== null &&
  critiques.length === 0 &&
  constraints.some(({ field }) => field === asked.field || OPTIONS.has(field)) &&
  constraints.every(({ field }) => field !== 'category')

/** "For men", "under 1000", "for winter": nothing is named that would be looked for by itself. */
const isOfWhole = ({ constraints, critiques, query }: Understanding) =>
  constraints.length + critiques.length > 0 &&
  query === '' &&
  constraints.every(({ field }) => OF_WHOLE.has(field)) &&
  critiques.every(({ field, direction }) => field === 'price' && direction !== 'other')

const OF_WHOLE = new Set(['audience', 'price', 'season', 'occasion', 'style'])

/** What may still be open when something goes into the cart. */
const OPTIONS = new Set(['color', 'size'])

const isOnly = ({ critiques, constraints }: Understanding, direction: 'other') =>
  critiques.length > 0 && constraints.length === 0 && critiques.every((critique) => critique.direction === direction)

const isOnFieldOf =
  ({ critiques }: Understanding) =>
  ({ field }: { field: string }) =>
    critiques.some((critique) => critique.field === field)

const saysNothing = ({ constraints, critiques, freed, spared = [], query, sort }: Understanding) =>
  constraints.length + critiques.length + freed.length + spared.length === 0 && !query && !sort

const isUnset = ({ brief }: ConversationState) => brief.constraints.every(({ lasts }) => lasts) && !brief.query
