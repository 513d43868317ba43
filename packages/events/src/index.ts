export { foldQuery } from './fold-query.js'
export {
  DAILY_INTERACTIONS,
  type DevicesOf,
  INTEREST,
  type InteractionReport,
  Interactions,
  type InteractionTable,
  interestOf,
  isVouched,
  type VisitorHistory,
  type VisitorSummary,
} from './interactions.js'
export { DAILY_SEARCHES, type ListOutcome, type Search, type ShownList, searchesOf } from './searches.js'
export { SESSION_GAP_MS, type Session, sessionsOf } from './sessions.js'
export {
  type ProfileChoice,
  type ProfileLink,
  type ProfileOwner,
  type ProfileStanding,
  ShopperProfiles,
} from './shopper-profiles.js'
export { type TurnTold, turnEvents } from './turn-events.js'
export { EVENT_LIMIT, validateEvents } from './validate-events.js'
