import { checkFlow } from './check-flow.js'
import { diagramOf } from './diagram.js'
import type { Flow, FlowBook, FlowDefinition, FlowLibrary } from './types.js'

/**
 * Checks a flow and makes it ready to run.
 *
 * Fails   with every problem and its place when the flow is not sound; `checkFlow` gives them without throwing.
 */
export function defineFlow(definition: FlowDefinition, library: FlowLibrary): Flow {
  const problems = checkFlow(definition, library)
  if (problems.length > 0) {
    const lines = problems.map(({ code, message, place }) => {
      const value = place?.value ? ` (${place.value})` : ''
      return `${whereIn(definition.name, place?.column ?? '')}: ${message.en}${value} ${code}`
    })
    throw new Error(`FLOW_UNSOUND\n${lines.join('\n')}`)
  }
  return { ...definition, diagram: diagramOf(definition, library) }
}

/** `states.sure.say.en` of a return: `flow "return", state "sure", say.en`. */
function whereIn(flow: string, column: string): string {
  const [part = '', name, ...rest] = column.split('.')
  const places: Readonly<Record<string, string>> = { states: 'state', slots: 'slot' }
  const place = name === undefined ? part : `${places[part] ?? part} "${name}"`
  return [`flow "${flow}"`, place, rest.join('.')].filter((one) => one !== '').join(', ')
}

/**
 * Puts flows side by side.
 *
 * Fails   when two have one name or begin by one intent, or a flow calls one that is not there.
 */
export function flowBook(flows: readonly Flow[]): FlowBook {
  const byName = new Map<string, Flow>()
  const byIntent = new Map<string, Flow>()
  for (const flow of flows) {
    if (byName.has(flow.name)) throw new Error(`FLOW_TWICE: two flows are called "${flow.name}"`)
    byName.set(flow.name, flow)
    for (const intent of flow.intents) {
      const other = byIntent.get(intent)
      if (other) throw new Error(`FLOW_INTENT_TWICE: "${intent}" begins both "${other.name}" and "${flow.name}"`)
      byIntent.set(intent, flow)
    }
  }
  for (const flow of flows)
    for (const state of Object.values(flow.states))
      if (state.kind === 'call' && !byName.has(state.flow))
        throw new Error(`FLOW_CALL_UNKNOWN: "${flow.name}" calls "${state.flow}", which is not there`)
  return { flows: byName, byIntent }
}
