import type { Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import type { RelevanceTest, RuleTarget, TestResult } from '@elmo-chat/protocol'
import { meeting } from '@elmo-chat/skills'

/** Of the products that stood first instead, so many are named. */
const SEEN = 5

/** Whether a list is as a test expects it. `all` needs something to be shown. */
export function testResult(
  { id, expect: { target, quantity, within } }: Pick<RelevanceTest, 'id' | 'expect'>,
  shown: readonly Product[],
  lexicon: Lexicon,
): TestResult {
  const first = shown.slice(0, within)
  const ranks = first.flatMap((product, place) => (isMeant(product, target, lexicon) ? [place + 1] : []))
  const passed =
    quantity === 'some'
      ? ranks.length > 0
      : quantity === 'all'
        ? ranks.length > 0 && ranks.length === first.length
        : ranks.length === 0
  return { testId: id, passed, ranks, seen: passed ? [] : first.slice(0, SEEN).map(({ title }) => title) }
}

function isMeant(product: Product, target: RuleTarget, lexicon: Lexicon): boolean {
  return 'productId' in target
    ? product.id === target.productId || product.sourceId === target.productId
    : meeting(product, target.constraints, lexicon).length > 0
}
