import type { FactSource, FlowDefinition, FlowLibrary, Skill, Specialist } from '@elmo-chat/dialogue'
import { type HearFlows, hearFlows } from './flows/hear-flows.js'
import { packLibrary } from './flows/pack-library.js'
import { knownPack } from './known-pack.js'
import { packDesk } from './pack-desk.js'
import { withPackFacts } from './pack-facts.js'
import { type OwnedSkill, skillDesk, withSkillFacts } from './skills/skill-desk.js'
import type { Pack } from './types.js'

/** What packs bring to a conversation, beside the shop. */
export interface OpenPacks {
  readonly specialists: readonly Specialist[]
  readonly skills: readonly Skill[]
  /** The shop's, and those of packs and of skills in code. */
  readonly facts: FactSource
  readonly flows: readonly FlowDefinition[]
  /** Of flows: the shop's, with what flows of packs name. */
  library(ofShop: FlowLibrary): FlowLibrary
  /** Stands behind the shop's own understanding. */
  readonly hear: HearFlows
}

export interface PacksWithCode {
  readonly packs: readonly Pack[]
  readonly skills?: readonly OwnedSkill[]
  /** Told what a skill in code throws. */
  readonly onError?: (error: unknown) => void
}

/** Opens packs that were read, beside the facts of a shop. Cheap enough for each change of the shop. */
export function openPacks({ packs, skills = [], onError = () => {} }: PacksWithCode, ofShop: FactSource): OpenPacks {
  const facts = withSkillFacts(withPackFacts(ofShop, packs), skills)
  const known = packs.map(knownPack)
  const isWatched = (text: string) => known.some(({ guardOf }) => guardOf(text) !== undefined)
  const desks = [
    ...skills.map((skill) => skillDesk(skill, facts, isWatched, onError)),
    ...known.map((one) => packDesk(one, facts, isWatched)),
  ]
  const libraries = packs.map((pack) => packLibrary(pack, facts))
  return {
    specialists: desks.map(({ specialist }) => specialist),
    skills: desks.map(({ skill }) => skill),
    facts,
    flows: packs.flatMap(({ flows }) => flows),
    library: (shops) => libraries.reduce((library, own) => own.extend(library), shops),
    hear: hearFlows(known),
  }
}
