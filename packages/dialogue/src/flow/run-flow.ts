import type { Language } from '@elmo-chat/kernel'
import type { Block } from '@elmo-chat/protocol'
import type { Sentence } from '../types.js'
import { edgesOf } from './diagram.js'
import type { FlowMove } from './hear-flow.js'
import { readUnknown } from './read-slots.js'
import { callerOf, holds, PATIENCE, said, sceneOf, shared } from './scene.js'
import type {
  FilledSlots,
  Flow,
  FlowBook,
  FlowEffect,
  FlowFrame,
  FlowLibrary,
  FlowNote,
  FlowOutcome,
  HeardWords,
} from './types.js'
import { flowWording } from './wording.js'

export interface FlowWorld {
  readonly book: FlowBook
  readonly library: FlowLibrary
  readonly language: Language
  /** What was said in this turn. */
  readonly heard: HeardWords
  /** Milliseconds since 1970. */
  readonly now: number
  readonly newId: () => string
}

/** What the flows say and ask for in one turn, and how they stand after it. */
export interface FlowTurn {
  readonly frames: readonly FlowFrame[]
  /** Those that ended in it, with what they knew. */
  readonly ended: readonly FlowFrame[]
  readonly sentences: readonly Sentence[]
  readonly blocks: readonly Exclude<Block, { type: 'text' }>[]
  readonly effects: readonly FlowEffect[]
  readonly notes: readonly FlowNote[]
}

/** Flows that may be open within each other. */
const DEPTH = 3

type Draft = { -readonly [K in keyof FlowTurn]: FlowTurn[K] extends readonly (infer T)[] ? T[] : never }

/** Carries a move out and runs on until something is asked or all is done. Pure. */
export function runFlow(frames: readonly FlowFrame[], move: FlowMove, world: FlowWorld): FlowTurn {
  const turn: Draft = { frames: [...frames], ended: [], sentences: [], blocks: [], effects: [], notes: [] }
  const words = flowWording[world.language]
  const title = titleOf(frames, world)
  const top = turn.frames.at(-1)
  const flow = top && world.book.flows.get(top.flow)
  if (move.kind === 'begin' || move.kind === 'switch') {
    if (move.kind === 'switch' && top) turn.notes.push(note(top, 'switched'))
    if (move.kind === 'switch') turn.frames.splice(callerOf(turn.frames, world.book.flows))
    if (turn.frames.length === DEPTH) turn.frames.shift()
    turn.frames.push(opened(move.flow, move.slots, world))
    turn.notes.push(note(turn.frames.at(-1)!, 'began'))
  } else if (top && flow) {
    const touched: FlowFrame = { ...top, touchedAt: world.now, returns: 0 }
    if (move.kind === 'leave') {
      turn.ended.push(...turn.frames.splice(0))
      turn.notes.push({ ...note(touched, 'left'), outcome: 'left' })
      turn.sentences.push(words.left(title))
      return turn
    }
    if (move.kind === 'pause') {
      turn.frames[turn.frames.length - 1] = { ...touched, asked: 'resume' }
      turn.notes.push(note(touched, 'paused'))
      turn.sentences.push(words.resume(title))
      turn.blocks.push(choices(words.yesNo))
      return turn
    }
    if (move.kind === 'go-on' && !isAnswered(move) && touched.misses + 1 >= PATIENCE) {
      turn.frames[turn.frames.length - 1] = { ...touched, misses: touched.misses + 1 }
      turn.notes.push(note(touched, 'went-on'))
      turn.sentences.push(words.again, words.person)
      turn.blocks.push(...askedAgain(flow, touched, world), { type: 'data-handover', data: { state: 'offered' } })
      return turn
    }
    if (move.kind === 'resume') turn.notes.push(note(touched, 'resumed'))
    const { asked: _, ...unasked } = touched
    if (move.kind === 'go-on') {
      const { read, answer } = move
      const state = answer
        ? confirmed(flow, touched.state, answer)
        : read.isCorrected && !hasActed(flow, touched)
          ? flow.start
          : touched.state
      turn.frames[turn.frames.length - 1] = {
        ...unasked,
        state,
        slots: read.slots,
        misses: isAnswered(move) ? 0 : touched.misses + 1,
      }
      turn.notes.push(note(touched, read.isCorrected ? 'corrected' : 'went-on'))
      const invalid = read.invalid === undefined ? undefined : flow.slots[read.invalid]?.invalid
      if (invalid) turn.sentences.push({ pieces: [invalid[world.language]] })
      else if (read.isCorrected) turn.sentences.push(words.corrected)
      else if (!isAnswered(move)) turn.sentences.push(words.again)
    } else turn.frames[turn.frames.length - 1] = { ...unasked, misses: 0 }
  }
  advance(turn, world)
  return turn
}

const isAnswered = ({ read, answer }: Extract<FlowMove, { kind: 'go-on' }>) =>
  read.isNew || read.isCorrected || answer !== undefined

/** What may still be tapped, once a person was offered. */
function askedAgain(flow: Flow, { asked, slots }: FlowFrame, { library, language, now }: FlowWorld) {
  if (typeof asked !== 'object') return []
  return offered(flow, asked.slot, sceneOf({ slots }, language, now), library)
}

/** Runs the innermost flow on. */
function advance(turn: Draft, world: FlowWorld): void {
  const { book, library, language, now, heard } = world
  for (;;) {
    const frame = turn.frames.at(-1)
    const flow = frame && book.flows.get(frame.flow)
    const state = frame && flow?.states[frame.state]
    if (!frame || !flow || !state) return
    const scene = sceneOf(frame, language, now)
    const go = (to: string) => {
      turn.frames[turn.frames.length - 1] = { ...frame, state: to }
    }
    const say = (words: NonNullable<Extract<typeof state, { kind: 'end' }>['say']>) => {
      const { sentences, blocks = [] } = said(words, flow, scene, library)
      turn.sentences.push(...sentences)
      turn.blocks.push(...blocks)
    }
    switch (state.kind) {
      case 'ask': {
        const open = state.slots.find((slot) => frame.slots[slot] === undefined)
        if (open === undefined) {
          go(state.to)
          break
        }
        const definition = flow.slots[open]!
        const only = library.kinds[definition.kind]?.only?.(definition, scene)
        if (only) {
          turn.frames[turn.frames.length - 1] = { ...frame, slots: { ...frame.slots, [open]: only } }
          break
        }
        turn.frames[turn.frames.length - 1] = { ...frame, asked: { slot: open } }
        turn.sentences.push(...askFor(flow, open, language))
        turn.blocks.push(...offered(flow, open, scene, library))
        return
      }
      case 'branch':
        go(state.when.find((one) => holds(one.if, scene, library))?.to ?? state.else)
        break
      case 'confirm':
        turn.frames[turn.frames.length - 1] = { ...frame, asked: 'confirm' }
        say(state.say)
        turn.blocks.push(choices(flowWording[language].yesNo))
        return
      case 'act': {
        const { needs = [], takes = [] } = library.effects[state.effect] ?? {}
        const input = [...needs, ...takes].flatMap((slot) =>
          frame.slots[slot] ? [[slot, frame.slots[slot].value] as const] : [],
        )
        const id = `${frame.run}:${frame.state}`
        const effect = { id, flow: flow.name, kind: state.effect, input: Object.fromEntries(input) }
        const refusal = library.effects[state.effect]?.refusal?.(effect, scene)
        if (refusal) {
          turn.sentences.push(...refusal.sentences)
          turn.blocks.push(...(refusal.blocks ?? []))
          if (close(frame, flow, 'refused')) return
          break
        }
        turn.effects.push(effect)
        go(state.to)
        break
      }
      case 'say':
        say(state.say)
        go(state.to)
        break
      case 'call': {
        const called = book.flows.get(state.flow)
        if (!called || turn.frames.length === DEPTH) go(state.failed)
        else turn.frames.push(opened(called, shared(frame.slots, called), world))
        break
      }
      case 'end':
        if (state.say) say(state.say)
        if (close(frame, flow, state.outcome)) return
        break
    }
  }

  /** Ends the innermost flow; whether nothing runs on after it. */
  function close(frame: FlowFrame, flow: Flow, outcome: FlowOutcome): boolean {
    turn.notes.push({ ...note(frame, 'ended'), outcome })
    turn.ended.push(frame)
    turn.frames.pop()
    const outer = turn.frames.at(-1)
    const outerFlow = outer && book.flows.get(outer.flow)
    const calling = outer && outerFlow?.states[outer.state]
    if (!outer || !outerFlow) return true
    if (calling?.kind === 'call' && calling.flow === flow.name) {
      const to = outcome === 'done' ? calling.done : calling.failed
      const { opening, ...rest } = outer
      let slots: FilledSlots = { ...outer.slots, ...shared(frame.slots, outerFlow) }
      // What opened it in this very turn is what was heard.
      const told = opening && opening.text !== heard.text ? [opening, heard] : [heard]
      for (const words of outcome === 'done' ? told : [])
        slots = readUnknown(slots, outerFlow, words, language, library, now)
      turn.frames[turn.frames.length - 1] = { ...rest, state: to, slots, touchedAt: now }
      return false
    }
    // Another flow was begun within this one: it goes on where it stood.
    turn.sentences.push(flowWording[language].back(outerFlow.title[language]))
    turn.frames[turn.frames.length - 1] = { ...outer, touchedAt: now }
    return false
  }
}

/** Leads back to the open question after another skill has answered; twice in a row at most. */
export function leadBack(frames: readonly FlowFrame[], hasChoices: boolean, world: FlowWorld): FlowTurn | undefined {
  const frame = frames.at(-1)
  const flow = frame && world.book.flows.get(frame.flow)
  if (!frame || !flow || frame.returns >= 2) return undefined
  const { library, language, now } = world
  const words = flowWording[language]
  const slot = typeof frame.asked === 'object' ? frame.asked.slot : undefined
  const scene = sceneOf(frame, language, now)
  const state = flow.states[frame.state]
  // A yes behind other talk must be one to what it does, so that is said again.
  const confirmation =
    frame.asked === 'confirm' && state?.kind === 'confirm' ? said(state.say, flow, scene, library) : null
  const asked = slot === undefined ? (confirmation?.sentences ?? [words.goOn]) : askFor(flow, slot, language)
  const blocks =
    slot === undefined ? [...(confirmation?.blocks ?? []), choices(words.yesNo)] : offered(flow, slot, scene, library)
  const returned: FlowFrame = {
    ...frame,
    touchedAt: now,
    returns: frame.returns + 1,
    ...(slot === undefined && frame.asked !== 'confirm' ? { asked: 'resume' as const } : {}),
  }
  return {
    frames: [...frames.slice(0, -1), returned],
    ended: [],
    sentences: [words.back(titleOf(frames, world)), ...asked],
    blocks: hasChoices ? [] : blocks,
    effects: [],
    notes: [note(frame, 'returned')],
  }
}

/** The open flow, as it is shown. */
export function flowPart(frames: readonly FlowFrame[], { book, language }: FlowWorld): FlowTurn['blocks'] {
  const frame = frames.at(-1)
  const flow = frame && book.flows.get(frame.flow)
  if (!frame || !flow) return []
  const slots = Object.entries(frame.slots).flatMap(([name, { text }]) => {
    const slot = flow.slots[name]
    return slot ? [{ name, label: slot.label[language], text }] : []
  })
  const ask = typeof frame.asked === 'object' ? frame.asked.slot : frame.asked
  const data = { name: flow.name, title: flow.title[language], state: frame.state, slots, ...(ask ? { ask } : {}) }
  return [{ type: 'data-flow', data }]
}

/** What the customer began: the caller's title, where one flow was called by another. */
function titleOf(frames: readonly FlowFrame[], { book, language }: FlowWorld): string {
  const name = frames[callerOf(frames, book.flows)]?.flow
  return (name && book.flows.get(name)?.title[language]) ?? ''
}

const opened = (flow: Flow, slots: FilledSlots, { now, newId, heard }: FlowWorld): FlowFrame => ({
  flow: flow.name,
  version: flow.version,
  state: flow.start,
  slots,
  run: newId(),
  ...(waitsForAnother(flow) ? { opening: openingOf(heard) } : {}),
  touchedAt: now,
  misses: 0,
  returns: 0,
})

const waitsForAnother = ({ slots, states }: Flow) =>
  Object.values(states).some(({ kind }) => kind === 'call') && !Object.values(slots).some(({ isPrivate }) => isPrivate)

const openingOf = ({ text, constraints, critiques, intents }: HeardWords): HeardWords => ({
  ...{ text, constraints, critiques, intents: intents.slice(0, 1) },
})

function confirmed(flow: Flow, name: string, answer: 'yes' | 'no'): string {
  const state = flow.states[name]
  return state?.kind === 'confirm' ? state[answer] : name
}

/** Whether an effect may stand behind where the flow is: then nothing of it is taken back by a correction. */
function hasActed(flow: Flow, { state }: FlowFrame): boolean {
  const open = Object.values(flow.states).flatMap((one) => (one.kind === 'act' ? [one.to] : []))
  const reached = new Set<string>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const next = flow.states[name]
    if (!next || reached.has(name)) continue
    reached.add(name)
    open.push(...edgesOf(next).map(({ to }) => to))
  }
  return reached.has(state)
}

const askFor = (flow: Flow, slot: string, language: Language): Sentence[] => {
  const question = flow.slots[slot]?.ask[language]
  return question ? [{ pieces: [question] }] : []
}

function offered(flow: Flow, slot: string, scene: ReturnType<typeof sceneOf>, library: FlowLibrary) {
  const definition = flow.slots[slot]
  const told = definition && library.kinds[definition.kind]?.choices?.(definition, scene)
  return told && told.length > 0 ? [choices(told)] : []
}

const choices = (told: readonly { label: string; say: string }[]): FlowTurn['blocks'][number] => ({
  type: 'data-choices',
  data: { choices: [...told] },
})

const note = ({ flow, run, state }: FlowFrame, event: FlowNote['event']): FlowNote => ({ flow, run, event, state })
