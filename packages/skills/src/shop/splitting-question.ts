import type { Brief } from '@elmo-chat/dialogue'
import type { SearchResult } from '@elmo-chat/search'
import type { ShopView } from './shop-view.js'

/** The field whose answer tells most about which products are wanted, with its most frequent values. */
export interface SplittingQuestion {
  readonly field: string
  readonly values: readonly { readonly value: string; readonly count: number }[]
}

/** Fields that customers can answer off-hand. Shop-made attributes are not asked about: their names may mean little. */
const ASKABLE = [
  'category',
  'audience',
  'color',
  'material',
  'occasion',
  'style',
  'pattern',
  'fit',
  'season',
  'size',
  'brand',
]

/** Below this share of products with a value, an answer would hide too much. */
const COVERAGE = 0.6
const CHOICES = 5
/** Below this many bits, the answer would hardly narrow. */
const WORTH = 0.6

/** The fields to count, for a search whose answer may be followed by a question. */
export function askableFields(brief: Brief, justAsked: string | null): string[] {
  const settled = new Set(brief.constraints.filter(({ op }) => op !== 'not').map(({ field }) => field))
  return ASKABLE.filter(
    (field) => (field === 'category' || !settled.has(field)) && !brief.freed?.includes(field) && field !== justAsked,
  )
}

/**
 * Chooses the question that best splits what was found: the expected information of its answer, log2 of the total over
 * what an answer leaves, weighed by how often each is given and by the share of products that have a value. All but
 * the most frequent values count as one answer, since only those are offered.
 */
export function splittingQuestion(
  { facets, total }: SearchResult,
  brief: Brief,
  shop: ShopView,
): SplittingQuestion | undefined {
  const named = brief.constraints.filter(({ field, op }) => field === 'category' && op === 'is')
  let best: SplittingQuestion | undefined
  let most = WORTH
  for (const { field, values } of facets) {
    // A category may be asked about again, for its narrower kinds.
    const isNarrower = (value: string) =>
      named.some((wish) => wish.value !== value && shop.lexicon.widen('category', value).includes(String(wish.value)))
    const isOpen = (value: string) => field !== 'category' || named.length === 0 || isNarrower(value)
    const known = values.filter(({ value, count }) => count > 0 && isOpen(value))
    const offered = known.slice(0, CHOICES).filter(({ value }) => isWord(field, value, shop))
    if (offered.length < 2) continue
    const counts = [...offered.map(({ count }) => count), sum(known.slice(CHOICES).map(({ count }) => count))]
    const coverage = Math.min(1, sum(counts) / total)
    const bits = coverage * expectedBits(counts, total)
    if (coverage >= COVERAGE && bits > most) {
      most = bits
      best = { field, values: offered.map(({ value, count }) => ({ value, count })) }
    }
  }
  return best
}

function expectedBits(counts: readonly number[], total: number): number {
  const said = sum(counts)
  return sum(counts.map((count) => (count > 0 ? (count / said) * Math.log2(total / Math.min(count, total)) : 0)))
}

/** A value worth tapping is a word that both languages know, or a short one of the shop's own. */
const isWord = (field: string, value: string, { lexicon }: ShopView) =>
  lexicon.concept(field, value) !== undefined || (value.length > 0 && value.length <= 24)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
