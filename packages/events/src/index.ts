export { SESSION_GAP_MS, type Session, sessionsOf } from './sessions.js'
export { type TurnTold, turnEvents } from './turn-events.js'
export { EVENT_LIMIT, validateEvents } from './validate-events.js'
