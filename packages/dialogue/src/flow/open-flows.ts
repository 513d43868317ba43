import type { Language } from '@elmo-chat/kernel'
import type { Understanding } from '@elmo-chat/understanding'
import type { Decision } from '../decide.js'
import type { ConversationState, SkillResult, TurnDependencies } from '../types.js'
import { type CarriedSlots, carriedAfter } from './carried.js'
import { type FlowMove, hearFlow, hearNumber } from './hear-flow.js'
import { type PrivateWords, privateIn } from './private-words.js'
import { readSlots } from './read-slots.js'
import { type FlowTurn, flowPart, leadBack, runFlow } from './run-flow.js'
import { alive } from './scene.js'
import type { Flow, FlowFrame } from './types.js'

/** How the flows of a conversation take part in a turn. */
export interface OpenFlows {
  /** Present where the words are for a flow, so that no other skill answers. */
  readonly move?: {
    readonly decision: Decision
    readonly run: () => FlowAnswer
    readonly rulesFirst?: RulesFirst
  }
  /** What the words begin where nothing was found by them: a bare number is an order's then. */
  readonly ifNothing?: { readonly decision: Decision; readonly run: () => FlowAnswer }
  /** Puts the open question behind the answer of another skill. */
  leadBack(decision: Decision, answered: SkillResult): FlowAnswer | undefined
}

/** What the shop's documents are asked before the flow begins; where they answer, it is offered behind it. */
export interface RulesFirst {
  readonly understanding: Understanding
  offer(answered: SkillResult): SkillResult
}

export interface FlowAnswer {
  readonly result: SkillResult
  readonly flow: {
    readonly frames: readonly FlowFrame[]
    readonly carried: CarriedSlots | undefined
    readonly effects: FlowTurn['effects']
    readonly notes: FlowTurn['notes']
    /** What the customer said earlier and flows may say back. */
    readonly spoken: readonly string[]
    readonly private: PrivateWords
  }
}

/** Undefined for a shop without flows. */
export function openFlows(
  {
    flow: standing = [],
    carried,
    lastSkill,
    offersFlow,
  }: Pick<ConversationState, 'flow' | 'carried' | 'lastSkill' | 'offersFlow'>,
  understanding: Understanding,
  language: Language,
  { flows, newId }: TurnDependencies,
): OpenFlows | undefined {
  if (!flows) return undefined
  const { book, library, now } = flows
  const frames = alive(standing, book.flows, now)
  const world = { book, library, language, heard: understanding, now, newId }
  const isLast = book.flows.has(lastSkill ?? '') || lastSkill === 'thank'
  const spokenOf = {
    ...{ carried, isLast, last: isLast ? book.flows.get(carried?.flow ?? '') : undefined },
    offered: book.flows.get(offersFlow ?? ''),
  }
  const move = hearFlow(understanding, frames, flows, language, spokenOf)
  const ofNumber = move ? undefined : hearNumber(understanding, frames, flows, language, spokenOf)
  const answer = (turn: FlowTurn, before?: SkillResult): FlowAnswer => ({
    result: {
      outcome: 'flow',
      ...before,
      sentences: [...(before?.sentences ?? []), ...turn.sentences],
      blocks: [...(before?.blocks ?? []), ...turn.blocks, ...flowPart(turn.frames, world)],
      ...(turn.sentences.length > 0 ? { asked: null } : {}),
    },
    flow: {
      frames: turn.frames,
      carried: carriedAfter(carried, turn.ended, book, world),
      effects: turn.effects,
      notes: turn.notes,
      spoken: [...frames, ...turn.frames, ...turn.ended].flatMap(({ slots }) =>
        Object.values(slots).map(({ text }) => text),
      ),
      private: privateIn(frames, turn.frames, book, before === undefined),
    },
  })
  const still: FlowTurn = { frames, ended: [], sentences: [], blocks: [], effects: [], notes: [] }
  const offeredBehind = (skill: string, answered: SkillResult): FlowAnswer | undefined => {
    const asked = understanding.fine?.intent ?? ''
    const flow = [...book.flows.values()].find(({ rulesFirst }) => rulesFirst?.asks?.includes(asked))
    if (skill !== 'policy' || answered.outcome !== 'answered' || !flow?.rulesFirst) return undefined
    return answer(still, offered(answered, flow.name, flow.rulesFirst, language))
  }
  /** With what the flow that ended offers, where the words speak of it. */
  const offering = (turn: FlowTurn): FlowAnswer => {
    const answered = answer(turn)
    const ended = turn.frames.length === 0 ? book.flows.get(turn.ended.at(-1)?.flow ?? '') : undefined
    const offers = ended?.offers
    const flow = book.flows.get(offers?.flow ?? '')
    if (!offers || !flow?.rulesFirst) return answered
    const { told } = readSlots({ slots: {} }, flow, understanding, language, library, now)
    if (!told.includes(offers.slot)) return answered
    return { ...answered, result: offered(answered.result, flow.name, flow.rulesFirst, language) }
  }
  return {
    ...(move
      ? {
          move: {
            decision: decisionOf(move, frames),
            run: () => offering(runFlow(frames, move, world)),
            ...rulesFirst(move, understanding, language),
          },
        }
      : {}),
    ...(ofNumber
      ? { ifNothing: { decision: decisionOf(ofNumber, frames), run: () => answer(runFlow(frames, ofNumber, world)) } }
      : {}),
    leadBack({ skill }, answered) {
      if (frames.length === 0) return offeredBehind(skill, answered)
      if (skill === 'human') return answer({ ...still, notes: [handedOver(frames)] }, answered)
      if (STAYS_SILENT.has(skill) || answered.outcome === 'guarded') return answer(still, answered)
      const hasChoices = answered.blocks.some(({ type }) => type === 'data-choices')
      return answer(leadBack(frames, hasChoices, world) ?? still, answered)
    },
  }
}

function rulesFirst(move: FlowMove, understanding: Understanding, language: Language): { rulesFirst?: RulesFirst } {
  if (!('rulesFirst' in move) || !move.rulesFirst) return {}
  const { flow, rulesFirst: rules } = move
  const [intent = ''] = flow.intents
  return {
    rulesFirst: {
      understanding: { ...understanding, topic: rules.topic, fine: { intent, confidence: 1 } },
      offer: (answered) => offered(answered, flow.name, rules, language),
    },
  }
}

/** An answer of the documents with the flow offered behind it: by a tap, a yes, or the number of an order. */
function offered(
  answered: SkillResult,
  offersFlow: string,
  { offer, say }: NonNullable<Flow['rulesFirst']>,
  language: Language,
): SkillResult {
  const choices = [{ label: say[language], say: say[language] }]
  return {
    ...answered,
    offersFlow,
    sentences: [...answered.sentences, { pieces: [offer[language]], role: 'offer' }],
    blocks: [...answered.blocks, { type: 'data-choices', data: { choices } }],
  }
}

/** Behind these, and behind what a guard of a pack says (an emergency), nobody wants to be led back. */
const STAYS_SILENT = new Set(['goodbye', 'empty'])

const handedOver = (frames: readonly FlowFrame[]): FlowTurn['notes'][number] => {
  const { flow, run, state } = frames.at(-1)!
  return { flow, run, event: 'handed-over', state, outcome: 'human' }
}

function decisionOf(move: FlowMove, frames: readonly FlowFrame[]): Decision {
  const skill = 'flow' in move ? move.flow.name : (frames.at(-1)?.flow ?? '')
  return { skill, because: because[move.kind] }
}

const because: Readonly<Record<FlowMove['kind'], string>> = {
  begin: 'the words begin this flow',
  switch: 'this is wanted instead of the open flow',
  'go-on': 'the words are for the open flow',
  pause: 'the open flow was left for a while: whether it goes on is asked',
  resume: 'the open flow is to go on',
  leave: 'the open flow is not wanted any more',
}
