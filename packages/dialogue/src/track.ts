import type { Intent, Understanding } from '@elmo-chat/understanding'
import { EMPTY_BRIEF } from './conversation.js'
import { applyCritique } from './critique.js'
import { intentOf, WISHING } from './intent.js'
import { beginNewWish, countOf, WHOLE_SHOP } from './new-wish.js'
import { free, lasting, put, spare, stand } from './standing.js'
import type { Brief, ConversationState, FactSource, StandingConstraint } from './types.js'

/** Longest search text that a brief gathers over turns, in characters. */
const QUERY_LIMIT = 200

/**
 * What the customer wants after this utterance. A greeting, a question or a thank-you leaves the brief as it is; a
 * wish changes it: corrections replace, refusals remove and stand, relative wishes are measured against what is on
 * the table, another category begins anew.
 */
export function track(state: ConversationState, understanding: Understanding, facts: FactSource): Brief {
  const intent = intentOf(understanding, state, facts)
  if (!WISHING.has(intent)) return state.brief
  const turn = state.turn + 1
  const before = intent === 'start-over' ? EMPTY_BRIEF : withoutVain(state.brief, facts)
  const fresh = beginNewWish(before, understanding, facts)
  const brief = fresh ?? before
  const said = understanding.constraints.map((constraint) => stand(constraint, turn))
  let constraints: readonly StandingConstraint[] = spare(
    free(brief.constraints, understanding.freed),
    understanding.spared ?? [],
    facts,
  )
  let sort = keepsSort(understanding) ? brief.sort : undefined
  for (const critique of understanding.critiques) {
    const effect = applyCritique(critique, {
      standing: constraints,
      query: brief.query,
      focus: fresh ? { ...state.focus, shown: [], selected: null } : state.focus,
      isWhole: state.lastSkill === 'outfit',
      references: understanding.references,
      language: understanding.language,
      turn,
      facts,
    })
    constraints = effect.standing
    sort = effect.sort ?? sort
  }
  constraints = put(constraints, said, facts, ADDS.test(understanding.text))
  const set = new Set(constraints.map(({ field }) => field))
  const freed = [...new Set([...(brief.freed ?? []), ...understanding.freed])].filter((field) => !set.has(field))
  const order = understanding.sort ?? sort
  return {
    constraints,
    query: gather(brief, understanding, intent, facts),
    ...(order ? { sort: order } : {}),
    ...(freed.length > 0 ? { freed } : {}),
    ...(isForOther(before, fresh, understanding) ? { isForOther: true as const } : {}),
  }
}

/** Said once, it stands while the wish does, or another wish keeps whom it is for. */
function isForOther(before: Brief, fresh: Brief | undefined, { recipient }: Understanding): boolean {
  if (recipient !== undefined) return recipient === 'other'
  const isKept = fresh === undefined || fresh.constraints.some(({ field }) => field === 'audience')
  return before.isForOther === true && isKept
}

/** An order stands until the thing itself is named anew, or its field is set free. */
const keepsSort = ({ constraints, freed }: Understanding) =>
  !constraints.some(({ field, op }) => field === 'category' && op === 'is') && !freed.includes('price')

// "also red", "or red", "红色也可以", "或者红色": a second value beside the first.
const ADDS = /\b(?:also|or)\b|或者?|也(?:可以|行|要|看看)/iu

/** What the shop does not have at all was answered once with "none"; it does not make every later wish fail as well. */
function withoutVain(brief: Brief, facts: FactSource): Brief {
  const isVain = (constraint: StandingConstraint) => constraint.op === 'is' && countOf([constraint], '', facts) === 0
  const vain = brief.constraints.filter(isVain)
  const things = brief.constraints.filter(({ field, op }) => field === 'category' && op === 'is')
  if (things.length > 0 && things.every((thing) => vain.includes(thing)))
    return { constraints: lasting(brief), query: '' }
  const isUnknown = brief.query !== '' && countOf([], brief.query, facts) === 0
  if (vain.length === 0 && !isUnknown) return brief
  const constraints = brief.constraints.filter((constraint) => !vain.includes(constraint))
  return { ...brief, constraints, query: isUnknown ? '' : brief.query }
}

/** Whether a field or a value is left open that may have been wished before. */
const leavesOpen = ({ freed, spared = [] }: Understanding) => freed.length + spared.length > 0

/** Words of several turns narrow together; the same word is kept once. */
function gather(brief: Brief, understanding: Understanding, intent: Intent, facts: FactSource): string {
  const { correction, unknown, critiques } = understanding
  // "Just recommend whatever", "the color doesn't matter either": beside a choice left open or an order, words that the
  // shop does not know are small talk.
  const isAside = intent === 'recommend' || leavesOpen(understanding) || understanding.sort !== undefined
  const words = understanding.query.split(' ').filter((word) => !isAside || !unknown.includes(word))
  const [whole = ''] = WHOLE_SHOP.exec(understanding.text) ?? []
  const query = words.filter((word) => !whole.toLowerCase().includes(word)).join(' ')
  if (!query) return brief.query
  if (correction) return query
  const gathered = new Set([...brief.query.split(' '), ...query.split(' ')].filter(Boolean))
  const narrowed = [...gathered].join(' ').slice(0, QUERY_LIMIT)
  // "Something a bit cheaper then": beside a relative wish, words that nothing at hand has are small talk.
  return critiques.length > 0 && countOf(brief.constraints, narrowed, facts) === 0 ? brief.query : narrowed
}
