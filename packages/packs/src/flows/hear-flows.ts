import { normalize } from '@elmo-chat/language'
import type { Understanding } from '@elmo-chat/understanding'
import { LIKE } from '../examples.js'
import { type KnownPack, patternsOf } from '../known-pack.js'
import type { Command, Pack } from '../types.js'
import { ownName } from './own-names.js'
import { allows } from './pack-library.js'
import { begunBy } from './read-flows.js'

/**
 * Gives the words the fine intent of a flow of a pack where they begin one, and none where a pack answers them. What a guard watches
 * over begins none.
 */
export type HearFlows = (understanding: Understanding) => Understanding

export function hearFlows(known: readonly KnownPack[]): HearFlows {
  const listeners = known.map((one) => ({ ...one, begins: beginnings(one) }))
  return (understanding) => {
    const text = normalize(understanding.text)
    if (understanding.empty || listeners.some(({ guardOf }) => guardOf(text))) return understanding
    for (const { pack, begins, examples } of listeners) {
      const begun = begins(text, understanding)
      if (!begun) {
        const nearest = examples.nearest(text)
        if (!nearest || nearest.likeness < LIKE || !pack.answers.has(nearest.intent)) continue
        // The pack's own answer is asked for: no flow of the shop begins.
        const { fine: _, ...plain } = understanding
        return plain
      }
      // What reads like a question on the shop's rules is one on the pack's own business.
      const intents = understanding.intents.filter(({ intent }) => intent !== 'policy')
      return {
        ...understanding,
        intents: intents.length > 0 ? intents : [{ intent: 'unclear', confidence: 1 }],
        fine: { ...begun, intent: ownName(pack, begun.intent) },
      }
    }
    return understanding
  }
}

/** Whether the words begin a flow of this pack. */
export const opensFlowOf = (pack: Pack, { fine }: Understanding): boolean =>
  fine !== undefined && pack.flows.some(({ intents }) => intents.includes(fine.intent))

interface Begun {
  /** As it is called within the pack. */
  readonly intent: string
  readonly confidence: number
}

/** How likely a fine intent of the shop's must be for a flow of the same name to begin by it. */
const LIKELY = 0.5

function beginnings(known: KnownPack): (text: string, understanding: Understanding) => Begun | undefined {
  const { pack, examples } = known
  const intents = new Set(begunBy(pack))
  const commands = pack.commands.map((command) => ({ command, patterns: patternsOf(command.words) }))
  const says = pack.flows.flatMap((flow) => (flow.says ?? []).map((words) => ({ words, intent: flow.intents[0] })))
  return (text, { fine }) => {
    const given = commands.filter(({ command, patterns }) => isTold(command, patterns, text, known))
    // "Close" means one thing of a curtain and another of a lamp: what the named row allows goes first.
    const told = given.find(({ command }) => isAllowed(command, text, known)) ?? given[0]
    if (told) return { intent: told.command.name, confidence: 1 }
    const nearest = examples.nearest(text)
    if (nearest && nearest.likeness >= LIKE) {
      if (intents.has(nearest.intent)) return { intent: nearest.intent, confidence: 1 }
      if (pack.answers.has(nearest.intent)) return undefined
    }
    // "Cancel my appointment" names what the flow is on, and wants the opposite; a flow for that has examples that say so.
    if (CALLS_OFF.test(text)) return undefined
    const said = says.find(({ words }) => text.includes(words))
    if (said?.intent !== undefined) return { intent: said.intent.slice(ownName(pack, '').length), confidence: 1 }
    return fine && fine.confidence >= LIKELY && intents.has(fine.intent) ? fine : undefined
  }
}

/** Whether a command is given: its words, with a row or a thing of its table in them; or the row's name alone. */
function isTold(command: Command, patterns: readonly RegExp[], text: string, { dictionary }: KnownPack): boolean {
  if (DENIED.test(text) || ASKS.test(text)) return false
  const mentions = dictionary.find(text)
  const meant = mentions.flatMap(({ meanings }) => meanings).filter(({ table }) => table === command.of)
  if (meant.some(({ kind }) => kind === 'field' || kind === 'most' || kind === 'least')) return false
  if (patterns.some((pattern) => pattern.test(text))) return meant.length > 0
  if (!command.alone || !meant.some(({ kind }) => kind === 'row')) return false
  const rest = mentions.reduce((left, { from, to }) => left - (to - from), text.length)
  return rest <= BESIDE
}

function isAllowed(command: Command, text: string, { pack, dictionary }: KnownPack): boolean {
  const rows = dictionary
    .find(text)
    .flatMap(({ meanings }) => meanings)
    .flatMap((meaning) => (meaning.kind === 'row' && meaning.table === command.of ? meaning.id : []))
  return rows.some((id) => allows(pack.tables.get(command.of)?.byId.get(id), command))
}

const DENIED = /\b(?:don'?t|do not|never|not)\b|别|不要|不用|不想/u
const CALLS_OFF = /\b(?:cancel\w*|call(?:ed)? off|undo|withdraw)\b|取消|撤销|退订|退掉|作废/u
const ASKS = /^(?:what|which|how|why|when|is|are|does)\b|什么|多少|几|怎么|为什么|吗[?？]?$/u
/** Characters that may stand beside a name that tells a command alone: "please", "我要". */
const BESIDE = 8
