import { errorText, type Problem, type ProblemText } from '@elmo-chat/kernel'
import { isSame } from './is-same.js'
import type { Clause, PolicyBook, Rule, RuleName } from './types.js'
import { reasonRules } from './what-may.js'

/** What can be wrong with a policy, by its stable code. */
const POLICY_PROBLEMS = {
  POLICY_TEXT_MISSING: errorText(
    { en: 'A clause lacks its text in one language.', zh: '条款缺少一种语言的文字。' },
    { en: 'Write the clause in both languages.', zh: '请用两种语言填写条款。' },
  ),
  POLICY_PLACE_EMPTY: errorText(
    { en: 'The text names a number that the rule does not have.', zh: '条款文字引用了规则中没有的数字。' },
    {
      en: 'Fill in the number, or take the place in braces out of the text.',
      zh: '请填写该数字，或删去文字中的花括号占位。',
    },
  ),
  POLICY_NUMBER_WRONG: errorText(
    { en: 'The number is not a whole one from 0 to 3,650.', zh: '数字应为 0 到 3,650 的整数。' },
    { en: 'Write a whole number, or leave it empty for no limit.', zh: '请填写整数；不限则留空。' },
  ),
  POLICY_STATUSES_MISSING: errorText(
    { en: 'The rule holds in no status: nobody could ever use it.', zh: '规则没有适用的订单状态，永远无法使用。' },
    { en: 'Choose at least one status.', zh: '请至少选择一个订单状态。' },
  ),
  POLICY_CATEGORIES_MISSING: errorText(
    { en: 'The exception names no category.', zh: '例外条款没有指定分类。' },
    { en: 'Name at least one category, or remove the exception.', zh: '请至少填写一个分类，或删除该例外。' },
  ),
  POLICY_REASONS_MISSING: errorText(
    { en: 'The terms name no reason, so they never hold.', zh: '这组条件没有指定原因，永远不会生效。' },
    { en: 'Choose at least one reason, or remove the terms.', zh: '请至少选择一个原因，或删除这组条件。' },
  ),
  POLICY_TERMS_IDLE: errorText(
    {
      en: 'This rule does not ask for a reason, so it can have no terms for one.',
      zh: '该规则不区分原因，不能按原因设置条件。',
    },
    { en: 'Remove the terms.', zh: '请删除这组条件。' },
  ),
  POLICY_REASON_TWICE: errorText(
    { en: 'A reason stands in two terms of one rule.', zh: '同一规则的两组条件包含了同一个原因。' },
    { en: 'Leave each reason in one of them.', zh: '请只在其中一组保留该原因。' },
  ),
  POLICY_ID_TWICE: errorText(
    { en: 'Two clauses have one id.', zh: '两个条款的标识相同。' },
    { en: 'Give each clause an id of its own.', zh: '请为每个条款使用不同的标识。' },
  ),
  POLICY_SPAN_WRONG: errorText(
    { en: 'The least number of days is above the most.', zh: '最少天数大于最多天数。' },
    { en: 'Swap the two numbers.', zh: '请调整两个数字。' },
  ),
} as const satisfies Record<string, ProblemText>

const MOST = 3_650

/** What is wrong with a policy; each problem's `column` is the path of the field, such as `rules.return.days`. */
export function checkPolicy({ rules, exceptions, refund }: PolicyBook): Problem[] {
  const problems: Problem[] = []
  const tell = (code: keyof typeof POLICY_PROBLEMS, column: string) =>
    problems.push({ code, ...POLICY_PROBLEMS[code], place: { column } })
  const ids = new Set<string>()
  const clause = ({ id, text }: Clause, numbers: Readonly<Record<string, unknown>>, path: string) => {
    if (ids.has(id)) tell('POLICY_ID_TWICE', `${path}.clause.id`)
    ids.add(id)
    for (const language of ['en', 'zh'] as const) {
      if (text[language].trim() === '') tell('POLICY_TEXT_MISSING', `${path}.clause.text.${language}`)
      const places = [...text[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      if (places.some((name) => typeof numbers[name] !== 'number'))
        tell('POLICY_PLACE_EMPTY', `${path}.clause.text.${language}`)
    }
  }
  const whole = (number: number | undefined, path: string) => {
    if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number <= MOST))
      tell('POLICY_NUMBER_WRONG', path)
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.forReasons && !(reasonRules as readonly string[]).includes(name))
      tell('POLICY_TERMS_IDLE', `rules.${name}`)
    clause(rule.clause, { ...rule }, `rules.${name}`)
    whole(rule.days, `rules.${name}.days`)
    whole(rule.months, `rules.${name}.months`)
    if (rule.statuses.length === 0) tell('POLICY_STATUSES_MISSING', `rules.${name}.statuses`)
    const named = new Set<string>()
    for (const [place, terms] of (rule.forReasons ?? []).entries()) {
      const path = `rules.${name}.forReasons.${place}`
      clause(terms.clause, { ...terms }, path)
      whole(terms.days, `${path}.days`)
      if (terms.reasons.length === 0) tell('POLICY_REASONS_MISSING', `${path}.reasons`)
      if (terms.reasons.some((reason) => named.has(reason))) tell('POLICY_REASON_TWICE', `${path}.reasons`)
      for (const reason of terms.reasons) named.add(reason)
    }
  }
  for (const [place, exception] of exceptions.entries()) {
    clause(exception.clause, {}, `exceptions.${place}`)
    if (exception.categories.length === 0) tell('POLICY_CATEGORIES_MISSING', `exceptions.${place}.categories`)
  }
  clause(refund.clause, refund.days, 'refund')
  whole(refund.days.least, 'refund.days.least')
  whole(refund.days.most, 'refund.days.most')
  if (refund.days.least > refund.days.most) tell('POLICY_SPAN_WRONG', 'refund.days.least')
  return problems
}

/** The version behind `kept` that says what `draft` says: a clause is of the version in which it, or its rule, last changed. */
export function nextPolicy(kept: PolicyBook, draft: PolicyBook): PolicyBook {
  const version = kept.version + 1
  const dated = <T extends { readonly clause: Clause }>(now: T, before: T | undefined): T => ({
    ...now,
    clause: { ...now.clause, version: before && isSame(now, before) ? before.clause.version : version },
  })
  const eachDated = <T extends { readonly clause: Clause }>(now: readonly T[], before: readonly T[] = []): T[] =>
    now.map((one) =>
      dated(
        one,
        before.find(({ clause }) => clause.id === one.clause.id),
      ),
    )
  return {
    version,
    rules: Object.fromEntries(
      Object.entries(draft.rules).map(([name, { forReasons, ...rule }]) => {
        const { forReasons: before, ...own } = kept.rules[name as RuleName]
        return [name, { ...dated(rule, own), ...(forReasons ? { forReasons: eachDated(forReasons, before) } : {}) }]
      }),
    ) as Record<RuleName, Rule>,
    exceptions: eachDated(draft.exceptions, kept.exceptions),
    refund: dated(draft.refund, kept.refund),
  }
}
