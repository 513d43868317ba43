export { filled } from './canned.js'
export {
  type Case,
  type CaseAction,
  type CaseRefused,
  move,
  NEW_CASE,
  type ServiceState,
  serviceState,
} from './case.js'
export { type DeskHours, deskAt } from './hours.js'
export { type Felt, inOrder, priorityOf, type Waiting } from './priority.js'
