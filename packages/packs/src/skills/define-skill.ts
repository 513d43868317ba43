import { compiles, isBilingual, isName, isNames, isObject } from '../shapes.js'
import type { Names } from '../types.js'
import type { SkillDefinition } from './types.js'

/** What is wrong with a skill: the name of each part that is missing or cannot be used. */
export function checkSkill(skill: unknown): string[] {
  if (!isObject(skill)) return ['default export']
  const words = { en: [], zh: [], ...(isObject(skill.words) ? skill.words : {}) } as Names
  const parts: Readonly<Record<string, boolean>> = {
    name: isName(skill.name),
    description: isBilingual(skill.description),
    examples: isNames(skill.examples),
    words: skill.words === undefined || (isObject(skill.words) && areLists(words) && compiles(words)),
    fact: skill.fact === undefined || typeof skill.fact === 'function',
    run: typeof skill.run === 'function',
  }
  return Object.keys(parts).filter((part) => !parts[part])
}

/**
 * Checks a skill and gives it back, for its types.
 *
 * Fails   with every part that is missing or cannot be used.
 */
export function defineSkill(skill: SkillDefinition): SkillDefinition {
  const wrong = checkSkill(skill)
  if (wrong.length > 0)
    throw new Error(`SKILL_UNSOUND: "${skill.name}": ${wrong.join(', ')}; see docs/guide/packs.md for what a skill has`)
  return skill
}

const areLists = ({ en, zh }: Names) => [en, zh].every((words) => Array.isArray(words))
