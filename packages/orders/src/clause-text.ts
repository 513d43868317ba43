import type { Language } from '@elmo-chat/kernel'
import type { Clause } from './types.js'

/** A clause with its rule's numbers in it, such as `days`. A place without a number stays as it was written. */
export function clauseText({ text }: Clause, numbers: Readonly<Record<string, unknown>>, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name) =>
    typeof numbers[name] === 'number' ? String(numbers[name]) : place,
  )
}
