export { audit, type Checked, check, checkFact, isSameValue } from './claims.js'
export { EMPTY_BRIEF, EMPTY_FOCUS, newConversation } from './conversation.js'
export { countField, parseSelection, type Selection, serializeSelection } from './count-field.js'
export { yardstick } from './critique.js'
export { type Decision, decide } from './decide.js'
export * from './flow/index.js'
export { intentOf } from './intent.js'
export { namedThing } from './named-thing.js'
export { auditProse, type ProseEvidence, type ProseFault, proseAuditor, sentencesOf } from './prose/audit-prose.js'
export { auditWording, type CheckedReply, wordingAuditor } from './prose/audit-wording.js'
export { cleanUntrusted, fence, visibleWords } from './prose/fence.js'
export { keepsItsWords } from './prose/keeps-its-words.js'
export { namedConcepts } from './prose/named-concepts.js'
export { type Slotted, slotted } from './prose/slots.js'
export { saysNoLanguage } from './says-no-language.js'
export { apology, echo, fact, list, offer, sentence, textOf } from './sentence.js'
export { put, stand } from './standing.js'
export { takeTurn } from './take-turn.js'
export { track } from './track.js'
export type {
  Because,
  Brief,
  Cause,
  ConversationState,
  Echo,
  Fact,
  FactSource,
  FlowDependencies,
  Focus,
  FoundFact,
  HandOverRule,
  PhotoMatch,
  Proposal,
  Sentence,
  Skill,
  SkillContext,
  SkillResult,
  Specialist,
  SpecialistClaim,
  StandingConstraint,
  TurnDependencies,
  TurnInput,
  TurnOutput,
} from './types.js'
export { variantSubject } from './variant-subject.js'
