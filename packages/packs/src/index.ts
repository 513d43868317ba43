export { type OpenPacks, openPacks, type PacksWithCode } from './open-packs.js'
export { problemTexts } from './problem-texts.js'
export { readPack } from './read-pack.js'
export { checkSkill, defineSkill } from './skills/define-skill.js'
export type { OwnedSkill } from './skills/skill-desk.js'
export type { SkillAnswer, SkillAsk, SkillDefinition } from './skills/types.js'
export type * from './types.js'

/** The folder of the packs that come along, one folder each. */
export const shippedPacks = new URL('../shipped/', import.meta.url)
