import type { FlowDefinition, StateDefinition } from '@elmo-chat/dialogue'
import type { Pack } from '../types.js'

/** What of a pack is called outside of it: `health/appointment`. */
export const ownName = ({ name }: Pick<Pack, 'name'>, what: string): string => `${name}/${what}`

/** The effect of a flow of a pack: its slots, put before a person. */
export const requestOf = (flow: string): string => `request:${flow}`

const ofTable = 'row:'

/** Gives a flow, as it stands in a pack's file, the names by which it is known beside those of other packs. */
export function withOwnNames(flow: FlowDefinition, pack: Pick<Pack, 'name'>): FlowDefinition {
  const own = (name: string) => ownName(pack, name)
  const stateOf = (state: StateDefinition): StateDefinition => {
    if (state.kind === 'call') return { ...state, flow: own(state.flow) }
    if (state.kind === 'act' && state.effect === 'request') return { ...state, effect: requestOf(own(flow.name)) }
    return state
  }
  const slots = Object.entries(flow.slots).map(([name, slot]) => {
    const kind = slot.kind.startsWith(ofTable) ? `row:${own(slot.kind.slice(ofTable.length))}` : slot.kind
    return [name, { ...slot, kind }] as const
  })
  return {
    ...flow,
    name: own(flow.name),
    intents: flow.intents.map(own),
    slots: Object.fromEntries(slots),
    states: Object.fromEntries(Object.entries(flow.states).map(([name, state]) => [name, stateOf(state)])),
  }
}
