import type { Problem } from '@elmo-chat/kernel'
import type { Constraint, RuleAction, RuleDraft, RuleTarget } from '@elmo-chat/protocol'
import { partsOf } from './asked.js'
import { constrain } from './constrain.js'
import { readRedirect, redirectHost } from './redirect.js'
import type { RuleFacts } from './rule-facts.js'
import { ruleProblem } from './rule-problem-texts.js'

type Action<Kind extends RuleAction['kind']> = Extract<RuleAction, { kind: Kind }>

/** Why the rule does not do what it seems to. It is checked alone, as if it were switched on and its time had come. */
export function ruleProblems(rule: RuleDraft, facts: RuleFacts): Problem[] {
  return [
    ...scheduleProblems(rule, facts),
    ...productProblems(rule, facts),
    ...pinProblems(rule, facts),
    ...resultProblems(rule, facts),
    ...of(rule, 'redirect').flatMap(({ url }) => redirectProblems(url, facts)),
    ...of(rule, 'synonyms').flatMap(synonymProblems),
  ]
}

function of<Kind extends RuleAction['kind']>({ actions }: RuleDraft, kind: Kind): Action<Kind>[] {
  return actions.filter((action): action is Action<Kind> => action.kind === kind)
}

function scheduleProblems({ when, startsAt, endsAt }: RuleDraft, { now, read }: RuleFacts): Problem[] {
  const problems: Problem[] = []
  if (when.match !== 'always' && partsOf(read(when.query)).parts.size === 0) {
    problems.push(ruleProblem('RULE_QUERY_EMPTY', when.query))
  }
  if (endsAt === null) return problems
  if (startsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)) {
    problems.push(ruleProblem('RULE_ENDS_BEFORE_START', endsAt))
  } else if (Date.parse(endsAt) <= now) problems.push(ruleProblem('RULE_OVER', endsAt))
  return problems
}

/** Products that are named but not there, and targets that mean none. */
function productProblems(rule: RuleDraft, { has, count }: RuleFacts): Problem[] {
  const targets: RuleTarget[] = rule.actions.flatMap((action) =>
    action.kind === 'pin' ? [{ productId: action.productId }] : 'target' in action ? [action.target] : [],
  )
  return targets.flatMap((target) => {
    if ('productId' in target)
      return has(target.productId) ? [] : [ruleProblem('RULE_PRODUCT_UNKNOWN', target.productId)]
    return count(target.constraints, '') > 0 ? [] : [ruleProblem('RULE_TARGET_EMPTY', textOf(target.constraints))]
  })
}

function pinProblems(rule: RuleDraft, { find }: RuleFacts): Problem[] {
  const pins = of(rule, 'pin')
  const hidden = new Set(
    of(rule, 'hide').flatMap(({ target }) => ('productId' in target ? [target.productId] : find(target.constraints))),
  )
  const twice = pins.filter(({ rank }, at) => pins.findIndex((other) => other.rank === rank) < at)
  return [
    ...pins
      .filter(({ productId }) => hidden.has(productId))
      .map((pin) => ruleProblem('RULE_PINS_HIDDEN', pin.productId)),
    ...twice.map(({ productId }) => ruleProblem('RULE_RANK_TWICE', productId)),
  ]
}

/** What is left of what the query finds, once hidden products are out and filters hold. */
function resultProblems(rule: RuleDraft, facts: RuleFacts): Problem[] {
  const asked = rule.when.match === 'always' ? { constraints: [], query: '' } : facts.read(rule.when.query)
  if (facts.count(asked.constraints, asked.query) === 0) return []
  const named = { ...rule, id: '', changedAt: '', changedBy: '' }
  const hides = of(rule, 'hide').map((action) => ({ ...action, rule: named }))
  const filters = of(rule, 'filter').map((action) => ({ ...action, rule: named }))
  const left = (kept: Parameters<typeof constrain>[1]): number | null => {
    const constraints = constrain(asked.constraints, kept, facts)
    return constraints && facts.count(constraints, asked.query)
  }
  const problems: Problem[] = []
  if (hides.length > 0 && left({ hides, filters: [] }) === 0) problems.push(ruleProblem('RULE_HIDES_EVERYTHING'))
  const filtered = filters.length > 0 ? left({ hides: [], filters }) : undefined
  if (filtered === null || filters.some(({ constraints }) => isTornApart(constraints))) {
    problems.push(ruleProblem('RULE_FILTER_CONTRADICTS'))
  } else if (filtered === 0) problems.push(ruleProblem('RULE_FILTERS_TO_NOTHING'))
  else if (problems.length === 0 && hides.length > 0 && filters.length > 0 && left({ hides, filters }) === 0) {
    problems.push(ruleProblem('RULE_HIDES_EVERYTHING'))
  }
  return problems
}

/** Whether the constraints deny each other, whatever products there are. */
function isTornApart(constraints: readonly Constraint[]): boolean {
  return constraints.some((one) =>
    constraints.some(({ field, op, value }) => {
      if (field !== one.field) return false
      if (one.op === 'min' && op === 'max') return Number(one.value) > Number(value)
      return one.op === 'is' && op === 'not' && one.value === value
    }),
  )
}

function redirectProblems(url: string, { shopHosts }: RuleFacts): Problem[] {
  const read = readRedirect(url)
  if (read === null) return [ruleProblem('RULE_REDIRECT_REFUSED', url)]
  const host = redirectHost(read)
  return host === null || shopHosts.includes(host) ? [] : [ruleProblem('RULE_REDIRECT_ELSEWHERE', host)]
}

function synonymProblems({ words, from }: Action<'synonyms'>): Problem[] {
  const folded = [...words, ...(from === undefined ? [] : [from])].map((word) => word.normalize('NFKC').toLowerCase())
  return new Set(folded).size < 2 ? [ruleProblem('RULE_SYNONYMS_OF_ONE_WORD', words[0])] : []
}

const textOf = (constraints: readonly Constraint[]) => constraints.map(({ text }) => text).join(', ')
