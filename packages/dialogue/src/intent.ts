import type { Intent, Understanding } from '@elmo-chat/understanding'
import type { ConversationState } from './types.js'

/**
 * What the utterance is up to, seen in its conversation: the best intent, corrected where the table says so. A
 * question on "this one" while nothing is on the table is a search; a bare value right after a question is its answer.
 */
export function intentOf(understanding: Understanding, state: ConversationState): Intent {
  const best = understanding.intents[0]?.intent ?? 'unclear'
  const scene: Scene = {
    hasWish:
      understanding.constraints.length > 0 || understanding.critiques.length > 0 || understanding.freed.length > 0,
    namesCategory: understanding.constraints.some(({ field, op }) => field === 'category' && op === 'is'),
    pointsAt: understanding.references.length > 0,
    isOnTable: state.focus.selected !== null || state.focus.shown.length > 0,
    asksInGeneral:
      understanding.intents.some(({ intent, confidence }) => intent === 'policy' && confidence >= HEARD) &&
      !OWN_ORDER.test(understanding.text),
  }
  return corrections.find((rule) => rule.of.includes(best) && rule.when(scene))?.to ?? best
}

/** Intents whose constraints are wishes and enter the brief. In all others they describe the question itself. */
export const WISHING: ReadonlySet<Intent> = new Set(['find', 'count', 'recommend', 'browse', 'start-over'])

interface Scene {
  readonly hasWish: boolean
  readonly namesCategory: boolean
  readonly pointsAt: boolean
  readonly isOnTable: boolean
  /** A rule of the shop is asked about, and no order of the customer's own. */
  readonly asksInGeneral: boolean
}

interface Correction {
  readonly of: readonly Intent[]
  readonly when: (scene: Scene) => boolean
  readonly to: Intent
}

const HEARD = 0.85
const OWN_ORDER = /\bmy\b|我的|订单|\d{4,}/iu

const corrections: readonly Correction[] = [
  {
    of: ['availability', 'details', 'why'],
    when: ({ pointsAt, isOnTable, hasWish }) => !pointsAt && !isOnTable && hasWish,
    to: 'find',
  },
  {
    of: ['availability', 'details'],
    when: ({ pointsAt, namesCategory }) => !pointsAt && namesCategory,
    to: 'find',
  },
  { of: ['order'], when: ({ asksInGeneral }) => asksInGeneral, to: 'policy' },
  { of: ['affirm', 'deny', 'unclear', 'off-topic'], when: ({ hasWish }) => hasWish, to: 'find' },
  { of: ['off-topic'], when: ({ pointsAt, isOnTable }) => pointsAt && isOnTable, to: 'details' },
]
