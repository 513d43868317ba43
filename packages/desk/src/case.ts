import { no, ok, type Result } from '@elmo-chat/kernel'

/** Who speaks, by the numbers of 微信客服 (`service_state`). */
export const serviceState = { unprocessed: 0, assistant: 1, waiting: 2, person: 3, ended: 4 } as const

export type ServiceState = (typeof serviceState)[keyof typeof serviceState]

/** Who holds a conversation, and how urgently a person is wanted. */
export interface Case {
  readonly state: ServiceState
  /** The one person who holds it; null unless the state is `person`. */
  readonly agentId: string | null
  /** The greater, the sooner: see `priorityOf`. */
  readonly priority: number
  readonly reasons: readonly string[]
}

export type CaseAction =
  /** The assistant is about to answer. An ended conversation is opened again by it. */
  | { readonly type: 'answer' }
  /** A person is wanted. */
  | { readonly type: 'ask'; readonly priority: number; readonly reasons: readonly string[] }
  /** The customer no longer waits. */
  | { readonly type: 'leave' }
  | { readonly type: 'take'; readonly agentId: string }
  | { readonly type: 'speak'; readonly agentId: string }
  | { readonly type: 'transfer'; readonly agentId: string; readonly to: string }
  | { readonly type: 'hand-back'; readonly agentId: string }
  | { readonly type: 'end'; readonly agentId: string }

export interface CaseRefused {
  readonly code: 'PERSON_SPEAKS' | 'HELD_BY_OTHER' | 'NOT_HELD' | 'NOT_WAITING' | 'ENDED'
}

/** A conversation that nobody has turned to. */
export const NEW_CASE: Case = { state: serviceState.unprocessed, agentId: null, priority: 0, reasons: [] }

/** The case after an action, or why it cannot be. An action that changes nothing gives the same value back. */
export function move(standing: Case, action: CaseAction): Result<Case, CaseRefused> {
  const { state, agentId } = standing
  switch (action.type) {
    case 'answer':
      if (state === serviceState.person) return no({ code: 'PERSON_SPEAKS' })
      if (state === serviceState.assistant || state === serviceState.waiting) return ok(standing)
      return ok({ ...NEW_CASE, state: serviceState.assistant })
    case 'ask':
      if (state === serviceState.person) return ok(standing)
      return ok(state === serviceState.waiting ? moreUrgent(standing, action) : asked(action))
    case 'leave':
      if (state !== serviceState.waiting) return no({ code: 'NOT_WAITING' })
      return ok({ ...NEW_CASE, state: serviceState.assistant })
    case 'take':
      if (state === serviceState.ended) return no({ code: 'ENDED' })
      if (state === serviceState.person)
        return agentId === action.agentId ? ok(standing) : no({ code: 'HELD_BY_OTHER' })
      return ok({ ...standing, state: serviceState.person, agentId: action.agentId })
    case 'speak':
      return held(standing, action.agentId, standing)
    case 'transfer':
      return held(standing, action.agentId, { ...standing, agentId: action.to })
    case 'hand-back':
      return held(standing, action.agentId, { ...NEW_CASE, state: serviceState.assistant })
    case 'end':
      return held(standing, action.agentId, { ...NEW_CASE, state: serviceState.ended })
  }
}

function held(standing: Case, agentId: string, after: Case): Result<Case, CaseRefused> {
  if (standing.state === serviceState.ended) return no({ code: 'ENDED' })
  if (standing.state !== serviceState.person) return no({ code: 'NOT_HELD' })
  return standing.agentId === agentId ? ok(after) : no({ code: 'HELD_BY_OTHER' })
}

type Ask = Extract<CaseAction, { type: 'ask' }>

const asked = ({ priority, reasons }: Ask): Case => ({
  state: serviceState.waiting,
  agentId: null,
  priority,
  reasons: [...new Set(reasons)],
})

function moreUrgent(standing: Case, { priority, reasons }: Ask): Case {
  const all = [...new Set([...standing.reasons, ...reasons])]
  if (all.length === standing.reasons.length && priority <= standing.priority) return standing
  return { ...standing, priority: Math.max(priority, standing.priority), reasons: all }
}
