import { checkFlow, type FlowDefinition, plainKinds } from '@elmo-chat/dialogue'
import type { Place, Problem } from '@elmo-chat/kernel'
import { problemTexts } from '../problem-texts.js'
import type { Pack } from '../types.js'
import { commandFlow } from './command-flow.js'
import { flowSchema } from './flow-schema.js'
import { ownName, withOwnNames } from './own-names.js'
import { packLibrary } from './pack-library.js'

/** The flows of a pack's files and of its commands; one that is not sound is left out and told. */
export function readFlows(
  written: ReadonlyMap<string, unknown>,
  pack: Omit<Pack, 'flows'>,
): { readonly flows: FlowDefinition[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const tell = (code: keyof typeof problemTexts, place: Place) =>
    problems.push({ code, severity: 'error', ...problemTexts[code], place })
  const fileOf = new Map<string, string>()
  const read = new Map<string, FlowDefinition>()
  const begins = new Set<string>()
  for (const [file, value] of written) {
    const parsed = flowSchema.safeParse(value)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        tell('PACK_FLOW', { file, column: path.join('.'), value: message })
      continue
    }
    const flow = withOwnNames(parsed.data, pack)
    if (read.has(flow.name)) tell('PACK_FLOW_TWICE', { file, column: 'name', value: parsed.data.name })
    for (const intent of parsed.data.intents) {
      if (begins.has(intent)) tell('PACK_FLOW_TWICE', { file, column: 'intents', value: intent })
      else if (!pack.examples.some((example) => example.intent === intent))
        tell('PACK_ANSWER_UNASKED', { file, column: 'intents', value: intent })
      else if (pack.answers.has(intent)) tell('PACK_FLOW_ANSWERED', { file, column: 'intents', value: intent })
      begins.add(intent)
    }
    fileOf.set(flow.name, file)
    read.set(flow.name, flow)
  }
  const flows = [...read.values(), ...pack.commands.map((command) => commandFlow(command, pack))]
  const library = packLibrary({ ...pack, flows }, nothing).extend({
    kinds: plainKinds,
    guards: {},
    sayings: {},
    effects: {},
  })
  const sound = flows.filter((flow) => {
    const file = fileOf.get(flow.name) ?? 'commands.json'
    const found = checkFlow(flow, library)
    for (const problem of found) problems.push({ ...problem, place: { ...problem.place, file } })
    const lost = Object.entries(flow.states).filter(([, state]) => state.kind === 'call' && !read.has(state.flow))
    for (const [name] of lost) tell('PACK_FLOW_CALLS', { file, column: `states.${name}.flow` })
    return found.length + lost.length === 0
  })
  return { flows: callable(sound), problems }
}

/** Without those that call one that was left out. */
function callable(flows: readonly FlowDefinition[]): FlowDefinition[] {
  const names = new Set(flows.map(({ name }) => name))
  const kept = flows.filter(({ states }) =>
    Object.values(states).every((state) => state.kind !== 'call' || names.has(state.flow)),
  )
  return kept.length === flows.length ? [...flows] : callable(kept)
}

/** The intents that flows begin by, as they are called within the pack. */
export const begunBy = ({ name, flows }: Pick<Pack, 'name' | 'flows'>): string[] =>
  flows.flatMap(({ intents }) => intents.map((intent) => intent.slice(ownName({ name }, '').length)))

const nothing = { lookup: () => undefined, step: () => undefined, within: () => false }
