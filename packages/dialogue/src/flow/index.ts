export { checkFlow, flowFaults } from './check-flow.js'
export { defineFlow, flowBook } from './define-flow.js'
export { checkOwnWords, reword, wordsOf } from './flow-words.js'
export { plainKinds } from './kinds.js'
export { asksPrivate, type PrivateWords } from './private-words.js'
export { offersPerson } from './scene.js'
export type {
  Condition,
  EffectKind,
  FilledSlot,
  FilledSlots,
  Flow,
  FlowBook,
  FlowDefinition,
  FlowDiagram,
  FlowEffect,
  FlowFrame,
  FlowLibrary,
  FlowOutcome,
  FlowScene,
  FlowWords,
  Guard,
  HeardWords,
  SaidWords,
  Saying,
  SlotChoice,
  SlotDefinition,
  SlotKind,
  SlotReading,
  SlotValue,
  StateDefinition,
} from './types.js'
