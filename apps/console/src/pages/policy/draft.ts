import type { PolicyRule } from '@elmo-chat/protocol'

/** A clause to be written, with an id that none of the others has: the first free number behind `prefix`. */
export function newClause(prefix: string, others: readonly { readonly clause: PolicyRule['clause'] }[]) {
  const taken = new Set(others.map(({ clause }) => clause.id))
  let number = others.length + 1
  while (taken.has(`${prefix}-${number}`)) number++
  return { id: `${prefix}-${number}`, text: { en: '', zh: '' }, version: 1 }
}

/** Without the fields that are nothing, as JSON would have it. */
export const withoutNothing = <T extends object>(part: T): T =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T
