import { errorText, type Problem, type ProblemText, warningText } from '@elmo-chat/kernel'

/** Why a rule does not do what it seems to, by stable code. Errors make it useless, warnings doubtful. */
export const RULE_PROBLEMS = {
  RULE_ENDS_BEFORE_START: errorText(
    { en: 'The rule ends before it begins, so it never holds.', zh: '规则的结束时间早于开始时间，永远不会生效。' },
    { en: 'Set the end after the beginning, or leave it open.', zh: '请将结束时间设在开始时间之后，或留空。' },
  ),
  RULE_OVER: warningText(
    { en: 'The rule is over: its end lies in the past.', zh: '规则已过期：结束时间在过去。' },
    { en: 'Set a later end, or delete the rule.', zh: '请设置更晚的结束时间，或删除该规则。' },
  ),
  RULE_QUERY_EMPTY: errorText(
    {
      en: 'Nothing could be understood of the words that the rule waits for, so it never holds.',
      zh: '规则的触发词无法理解出任何内容，永远不会生效。',
    },
    { en: 'Write a query as customers do.', zh: '请按顾客的说法填写查询。' },
  ),
  RULE_PRODUCT_UNKNOWN: warningText(
    { en: 'The rule names a product that the catalogue does not have.', zh: '规则指定的商品不在商品目录中。' },
    { en: 'Choose another product, or import the catalogue again.', zh: '请选择其他商品，或重新导入商品目录。' },
  ),
  RULE_TARGET_EMPTY: warningText(
    { en: 'No product is meant by one of the actions.', zh: '规则中有一个动作没有对应任何商品。' },
    { en: 'Loosen its conditions.', zh: '请放宽该动作的条件。' },
  ),
  RULE_PINS_HIDDEN: errorText(
    { en: 'The rule pins a product that it hides; hiding wins.', zh: '规则置顶了它自己隐藏的商品；隐藏优先。' },
    { en: 'Take out one of the two actions.', zh: '请去掉其中一个动作。' },
  ),
  RULE_RANK_TWICE: warningText(
    {
      en: 'Two products are pinned to one rank; the second stands right behind the first.',
      zh: '两个商品被固定在同一名次；后一个会排在前一个之后。',
    },
    { en: 'Give each product a rank of its own.', zh: '请为每个商品设置不同的名次。' },
  ),
  RULE_HIDES_EVERYTHING: errorText(
    { en: 'The rule hides every product that its query finds.', zh: '规则隐藏了该查询能找到的所有商品。' },
    { en: 'Narrow what is hidden, or redirect the query.', zh: '请缩小隐藏范围，或为该查询设置跳转。' },
  ),
  RULE_EMPTIES_SEARCH: warningText(
    { en: 'With this rule the search finds nothing any more.', zh: '使用该规则后，这个搜索不再有任何结果。' },
    {
      en: 'Narrow what is hidden or demanded, or redirect this search.',
      zh: '请缩小隐藏或筛选的范围，或为该搜索设置跳转。',
    },
  ),
  RULE_FILTER_CONTRADICTS: errorText(
    { en: 'No product can meet the filter and the query at once.', zh: '没有商品能同时满足筛选条件和查询。' },
    { en: 'Take out the condition that contradicts.', zh: '请去掉互相矛盾的条件。' },
  ),
  RULE_FILTERS_TO_NOTHING: errorText(
    { en: 'The filter leaves none of the products that the query finds.', zh: '筛选后该查询没有任何商品。' },
    { en: 'Loosen the filter.', zh: '请放宽筛选条件。' },
  ),
  RULE_REDIRECT_REFUSED: errorText(
    {
      en: 'The address of the redirect is not allowed: only http(s) addresses and paths of the shop are.',
      zh: '跳转地址不被允许：只能是 http(s) 地址或商城内的路径。',
    },
    { en: 'Write it like https://… or /sale.', zh: '请写成 https://… 或 /sale 的形式。' },
  ),
  RULE_REDIRECT_ELSEWHERE: warningText(
    { en: 'The redirect leads away from the shop.', zh: '跳转地址不属于本商城。' },
    { en: 'Make sure that the address is meant.', zh: '请确认该地址无误。' },
  ),
  RULE_SYNONYMS_OF_ONE_WORD: errorText(
    { en: 'Synonyms need at least two different words.', zh: '同义词至少需要两个不同的词。' },
    { en: 'Add a word that means the same.', zh: '请再添加一个同义的词。' },
  ),
} as const satisfies Record<string, ProblemText>

export type RuleProblemCode = keyof typeof RULE_PROBLEMS

export function ruleProblem(code: RuleProblemCode, value?: string): Problem {
  const { severity, message, remedy } = RULE_PROBLEMS[code]
  return { code, severity, message, remedy, ...(value === undefined ? {} : { place: { value: value.slice(0, 200) } }) }
}
