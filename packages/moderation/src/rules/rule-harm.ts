import type { Harm } from '../types.js'
import { HARM_KINDS } from '../types.js'
import { RULES } from './rules.js'

/** What a rule finds in a folded text without its harmless phrases; undefined for nothing. Cost: linear, some microseconds. */
export function ruleHarm(text: string): Harm | undefined {
  for (const kind of HARM_KINDS) {
    const found = RULES[kind].exec(text)?.[0]
    if (found !== undefined) return { kind, because: 'rule', found, chance: 1 }
  }
  return undefined
}
