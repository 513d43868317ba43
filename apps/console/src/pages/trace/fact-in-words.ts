import type { Claim, Constraint } from '@elmo-chat/protocol'
import { constraintInWords } from './constraint-in-words.js'

/**
 * Of what a claim is: the subject's id; for a count, the conditions under which was counted, which the ledger keeps
 * behind the field's name as JSON, `count:[["category","is","jacket"]]`.
 */
export function factInWords({ subject, field }: Claim): string {
  const conditions = conditionsOf(field)
  if (conditions === null) return subject
  return conditions.map((condition) => constraintInWords(condition, undefined)).join(', ') || subject
}

function conditionsOf(field: string): Pick<Constraint, 'field' | 'op' | 'value'>[] | null {
  const at = field.indexOf(':[')
  if (at < 0) return null
  try {
    const list = JSON.parse(field.slice(at + 1)) as [string, Constraint['op'], string | number][]
    return list.map(([name, op, value]) => ({ field: name, op, value }))
  } catch {
    return null
  }
}
