import type { Conflict, Passage } from '@elmo-chat/knowledge'
import type { PolicyBook } from '@elmo-chat/orders'
import { clauseTitle, ruleWords } from '@elmo-chat/skills'

/**
 * Passages of documents that name another time limit than the policy does, sentence by sentence: of a return, an exchange, a
 * price protection or a warranty, as it holds for any reason. A sentence that names the policy's limit among others agrees
 * with it.
 */
export function policyConflicts(
  { rules }: PolicyBook,
  clauses: readonly Passage[],
  documents: readonly Passage[],
): Conflict[] {
  return clauses.flatMap((clause): Conflict[] => {
    const limit = limits.find(({ rule }) => {
      const { version } = rules[rule].clause
      return clause.title.endsWith(clauseTitle(ruleWords[rule], version, clause.language))
    })
    const number = limit && rules[limit.rule][limit.unit]
    if (limit === undefined || number === undefined) return []
    return documents
      .filter(({ language }) => language === clause.language)
      .flatMap((second) => {
        const named = namedIn(second.text, limit)
        if (named.length === 0 || named.includes(number)) return []
        return [{ first: clause, second, unit: limit.unit, values: [[`${number}`], named.map(String)] }]
      })
  })
}

interface Limit {
  readonly rule: 'return' | 'exchange' | 'price-protection' | 'warranty'
  readonly unit: 'days' | 'months'
  /** What a sentence on it speaks of. */
  readonly says: RegExp
  /** From when it counts, where a sentence must say so to mean it. */
  readonly from?: RegExp
  /** What makes it a sentence on another thing. */
  readonly not?: RegExp
}

const RECEIVED = /签收|收货|收到|\bdeliver|\breceipt\b|\breceiv|\barriv/iu
/** Faults come back by a rule of their own; money and parcels on their way back have their own times. */
const OTHER = /质量|瑕疵|破损|保修|退款|寄回|寄出|\bfault|\bdefect|\bdamage|\bwarrant|\brefund|\breturn address\b/iu

const limits: readonly Limit[] = [
  { rule: 'return', unit: 'days', says: /退货|退换|\breturn(?:s|ed|able)?\b/iu, from: RECEIVED, not: OTHER },
  {
    ...({ rule: 'exchange', unit: 'days', from: RECEIVED, not: OTHER } as const),
    says: /换货|退换|换尺码|换颜色|\bexchange(?:s|d)?\b|\bchange (?:the )?(?:size|color|colour)/iu,
  },
  {
    ...({ rule: 'price-protection', unit: 'days' } as const),
    says: /价保|价格保护|降价|差价|\bprice (?:protection|drops?|adjustment)|\bdifference\b/iu,
  },
  { rule: 'warranty', unit: 'months', says: /保修|质保|\bwarrant(?:y|ies)\b|\bguarantee/iu },
]

const DAYS = /(\d+)\s*-?\s*(?:calendar\s+)?(?:days?\b|天|日(?!\d))/giu
const MONTHS = /(\d+)\s*-?\s*(?:months?\b|个月)/giu
const YEARS = /(\d+|\bone|\btwo|\bthree|[一两二三])\s*-?\s*(?:years?\b|年)/giu
const COUNTED: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, 一: 1, 两: 2, 二: 2, 三: 3 }

/** The limits that a text names for what is asked, each once. */
function namedIn(text: string, { unit, says, from, not }: Limit): number[] {
  const sentences = text.split(/(?<=[。！？；\n])|(?<=[.!?;])\s/u)
  const meant = sentences.filter((one) => says.test(one) && (from?.test(one) ?? true) && !(not?.test(one) ?? false))
  const found = meant.flatMap((one) =>
    unit === 'days'
      ? [...one.matchAll(DAYS)].map(([, number]) => Number(number))
      : [
          ...[...one.matchAll(MONTHS)].map(([, number]) => Number(number)),
          ...[...one.matchAll(YEARS)].map(([, number]) => 12 * (COUNTED[number.toLowerCase()] ?? Number(number))),
        ],
  )
  return [...new Set(found)]
}
