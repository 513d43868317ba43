import type { RuleAction, RuleDraft, RuleTarget } from '@elmo-chat/protocol'

/** What an unfinished rule lacks: a word under `rules.problem`, by the place in the form it belongs to. */
export interface DraftProblems {
  readonly name?: string
  readonly query?: string
  readonly ends?: string
  readonly noActions?: string
  /** By the action's index. */
  readonly actions: Readonly<Record<number, string>>
}

export function draftProblems({ name, when, actions, startsAt, endsAt }: RuleDraft): DraftProblems {
  const wrong: Record<number, string> = {}
  for (const [index, action] of actions.entries()) {
    const problem = actionProblem(action)
    if (problem) wrong[index] = problem
  }
  return {
    ...(!name.trim() && { name: 'nameMissing' }),
    ...(when.match !== 'always' && !when.query.trim() && { query: 'queryMissing' }),
    ...(startsAt && endsAt && Date.parse(endsAt) <= Date.parse(startsAt) && { ends: 'endsBeforeStart' }),
    ...(actions.length === 0 && { noActions: 'noActions' }),
    actions: wrong,
  }
}

export function isWhole({ name, query, ends, noActions, actions }: DraftProblems): boolean {
  return !name && !query && !ends && !noActions && Object.keys(actions).length === 0
}

/** What an action still needs before it does anything. */
export function actionProblem(action: RuleAction): string | undefined {
  switch (action.kind) {
    case 'pin':
      return action.productId ? undefined : 'productMissing'
    case 'boost':
    case 'bury':
    case 'hide':
      return targetProblem(action.target)
    case 'filter':
      return action.constraints.length > 0 ? undefined : 'conditionMissing'
    case 'redirect':
      return isAddress(action.url) ? undefined : 'notAnAddress'
    case 'synonyms':
      return action.words.length >= (action.from === undefined ? 2 : 1) && action.from !== ''
        ? undefined
        : 'wordsMissing'
  }
}

export function targetProblem(target: RuleTarget): string | undefined {
  if ('productId' in target) return target.productId ? undefined : 'productMissing'
  return target.constraints.length > 0 ? undefined : 'conditionMissing'
}

/** A path of the shop, or a web address. */
function isAddress(url: string): boolean {
  return /^\/(?!\/)\S*$/.test(url) || (/^https?:\/\/\S+$/i.test(url) && URL.canParse(url))
}
