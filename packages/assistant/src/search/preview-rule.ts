import type { Language } from '@elmo-chat/kernel'
import type { PreviewRequest, Rule, RuleDraft, RulePreview } from '@elmo-chat/protocol'
import { type CompiledRules, compileRules, type RuleFacts, ruleProblem, ruleProblems } from '@elmo-chat/ranking'
import type { ShopView } from '@elmo-chat/skills'
import { type FoundProducts, findProducts } from './find-products.js'
import { pathItems } from './path-items.js'
import { readWish } from './read-wish.js'
import { constraintFacts } from './request-rules.js'
import type { SearchState } from './search-state.js'

const SHOWN = 24

/**
 * What a rule changes of a list: the rules that stand without it, beside them with it; for no rule, the rules that stand
 * beside them without the one that `id` names, or beside none. The rule is shown as if it were on and its time had come.
 */
export function previewRule(
  { rule, id, text }: PreviewRequest,
  standing: readonly Rule[],
  state: SearchState,
  {
    view,
    language,
    origins,
  }: { readonly view: ShopView; readonly language: Language; readonly origins: readonly string[] },
): RulePreview {
  const others = standing.filter((other) => other.id !== id)
  const draft = rule && inForce(rule, state.now)
  const [before, after] = draft ? [others, [draft, ...others]] : id === undefined ? [[], standing] : [standing, others]
  const facts = ruleFacts(state, view, origins)
  const first = under(compileRules(before, facts.read))
  const second = under(compileRules(after, facts.read))
  const problems = rule ? ruleProblems(rule, facts) : []
  const isEmptied = first.result.total > 0 && second.result.total === 0
  const isExplained = problems.some(({ severity }) => severity === 'error')
  return {
    before: pathItems(first, view),
    after: pathItems(second, view),
    totalBefore: first.result.total,
    totalAfter: second.result.total,
    ...(second.redirect === undefined ? {} : { redirect: second.redirect }),
    problems: isEmptied && !isExplained ? [...problems, ruleProblem('RULE_EMPTIES_SEARCH', text)] : problems,
  }

  function under(rules: CompiledRules): FoundProducts {
    return findProducts({ ...state, rules }, view, { text, language, limit: SHOWN, constraints: [], facets: [] })
  }
}

const inForce = (rule: RuleDraft, now: number): Rule => ({
  ...rule,
  enabled: true,
  startsAt: null,
  endsAt: null,
  id: '',
  changedAt: new Date(now).toISOString(),
  changedBy: '',
})

function ruleFacts(state: SearchState, view: ShopView, origins: readonly string[]): RuleFacts {
  const { index } = state.shop
  return {
    ...constraintFacts(state),
    now: state.now,
    read: (text) => readWish(text, state.shop, view.settings.currency),
    count: (constraints, query) => index.count(constraints, query),
    has: (id) => index.product(id) !== undefined,
    shopHosts: [...origins, ...(index.size > 0 ? [index.productAt(0).url ?? ''] : [])].flatMap((address) =>
      URL.canParse(address) ? [new URL(address).hostname] : [],
    ),
  }
}
