import type { ConversationState, Flow, Proposal, Skill } from '@elmo-chat/dialogue'
import type { ModelTool } from '@elmo-chat/models'
import type { DeskSettings } from '@elmo-chat/protocol'

/** What may be done in a turn. */
export interface ToolScope {
  readonly skills: ReadonlyMap<string, Skill>
  readonly flows: ReadonlyMap<string, Flow>
  readonly handOver: DeskSettings['handOver']
  /** The conversation before the turn. */
  readonly state: ConversationState
}

/** A call as the model made it: nothing in it is known to be right. */
export interface ModelCall {
  readonly name: string
  /** JSON, if the model is well-behaved. */
  readonly arguments: string
}

/** How many products a skill is about, at the least and at the most; none where it takes the words alone. */
type Takes = readonly [least: number, most: number]

/** Skills that read or ask. What writes, ends or starts over is no tool: the rules alone hear it. */
const TAKES: Readonly<Record<string, Takes>> = {
  ...{ find: [0, 0], recommend: [0, 0], browse: [0, 0], policy: [0, 0], human: [0, 0], capabilities: [0, 0] },
  ...{ outfit: [0, 0], more: [0, 0], count: [0, 0], compare: [2, 4] },
  ...{ details: [1, 1], opinions: [1, 1], availability: [1, 1], similar: [1, 1], 'go-with': [1, 1], why: [1, 1] },
}

/** When they help, for the model: descriptions of skills are for people. */
const WHEN: Readonly<Record<string, string>> = {
  find: 'The customer wants certain products.',
  recommend: 'The customer wants ideas.',
  browse: 'The customer wants to see what the shop has.',
  policy: 'A question on shipping, returns, payment or the shop.',
  human: 'The customer wants a person.',
  capabilities: 'The customer asks what the assistant can do.',
  outfit: 'The customer wants a whole outfit.',
  more: 'The customer wants further ones of the last list.',
  count: 'The customer asks how many there are.',
  compare: 'Products of the last list are to be compared.',
  details: 'A question on one product of the last list.',
  opinions: 'What buyers say of one product of the last list.',
  availability: 'Whether one product of the last list is in stock.',
  similar: 'The customer wants others like one product of the last list.',
  'go-with': 'What goes with one product of the last list.',
  why: 'Why one product of the last list was shown.',
}

/**
 * What a model may call for in this turn. Products are named by their rank in the last list: no id and no title is told, so
 * that none can be made up or read out of a feed. A flow may be begun where none is open; it asks and confirms by itself.
 */
export function toolsFor({ skills, flows, handOver, state }: ToolScope): ModelTool[] {
  const { shown, cursor } = state.focus
  const isAllowed = (name: string, [least]: Takes) =>
    skills.has(name) &&
    least <= shown.length &&
    (name !== 'more' || cursor !== null) &&
    (name !== 'human' || handOver !== 'never')
  const ofSkills = Object.entries(TAKES)
    .filter(([name, takes]) => isAllowed(name, takes))
    .map(([name, takes]) => ({ name, description: WHEN[name] ?? name, parameters: schemaOf(takes, shown.length) }))
  const isFree = (state.flow ?? []).length === 0
  const ofFlows = [...flows.values()]
    .filter(({ name, intents }) => isFree && intents.length > 0 && !skills.has(name))
    .map(({ name, title }) => ({
      ...{ name, description: `Begins a service of the shop: ${title.en}.`, parameters: schemaOf([0, 0], 0) },
    }))
  return [...ofSkills, ...ofFlows]
}

function schemaOf([least, most]: Takes, shown: number): ModelTool['parameters'] {
  if (most === 0) return { type: 'object', properties: {}, additionalProperties: false }
  const items = { type: 'integer', minimum: 1, maximum: shown }
  const ranks = {
    type: 'array',
    items,
    minItems: least,
    maxItems: most,
    description: 'Ranks in the last list, from 1.',
  }
  return { type: 'object', properties: { ranks }, required: ['ranks'], additionalProperties: false }
}

/** The one call of an answer as a proposal; undefined where it is none, or none that was offered in just this form. */
export function readCalls(calls: readonly ModelCall[], scope: ToolScope): Proposal | undefined {
  const [call] = calls
  if (!call || calls.length > 1) return undefined
  if (!toolsFor(scope).some(({ name }) => name === call.name)) return undefined
  const given = argumentsOf(call.arguments)
  const [least, most] = TAKES[call.name] ?? [0, 0]
  if (!given || Object.keys(given).some((key) => key !== 'ranks' || most === 0)) return undefined
  const ranks: unknown[] = Array.isArray(given.ranks) ? given.ranks : []
  const { shown } = scope.state.focus
  const products = ranks.flatMap((rank) => (typeof rank === 'number' ? (shown[rank - 1] ?? []) : []))
  const isWhole = products.length === ranks.length && new Set(products).size === products.length
  return isWhole && products.length >= least && products.length <= most ? { name: call.name, products } : undefined
}

function argumentsOf(text: string): { readonly ranks?: unknown } | undefined {
  try {
    const given: unknown = JSON.parse(text === '' ? '{}' : text)
    return given !== null && typeof given === 'object' && !Array.isArray(given) ? given : undefined
  } catch {
    return undefined
  }
}
