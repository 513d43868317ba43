import type { CannedPlaceholder } from '@elmo-chat/protocol'

/** What canned replies may leave open. */
export const placeholders = [
  'name',
  'shop',
  'product',
  'order',
  'contact',
] as const satisfies readonly CannedPlaceholder[]

const OPEN = new RegExp(`\\{(?:${placeholders.join('|')})\\}`)

/** Where the first placeholder stands that nothing was known for; null where none is left. */
export function openPlaceholder(text: string): { from: number; to: number } | null {
  const found = OPEN.exec(text)
  return found && { from: found.index, to: found.index + found[0].length }
}

/** Whether something in braces stands in a canned reply that is none of ours. */
export function hasStrangePlaceholder(text: string): boolean {
  return [...text.matchAll(/\{([^{}]*)\}/g)].some(([, name]) => !placeholders.some((known) => known === name))
}
