import type { Language } from '@elmo-chat/kernel'
import type { Sentence } from '../types.js'
import type { Condition, FilledSlots, Flow, FlowFrame, FlowLibrary, FlowScene, FlowWords, Saying } from './types.js'

/** Whether a condition holds of what is known. */
export function holds(asked: Condition, scene: FlowScene, library: FlowLibrary): boolean {
  if ('all' in asked) return asked.all.every((one) => holds(one, scene, library))
  if ('any' in asked) return asked.any.some((one) => holds(one, scene, library))
  if ('not' in asked) return !holds(asked.not, scene, library)
  if ('guard' in asked) return library.guards[asked.guard]?.holds(scene) ?? false
  const value = scene.slots[asked.slot]?.value
  if ('filled' in asked) return (value !== undefined) === asked.filled
  if ('is' in asked) return value !== undefined && [asked.is].flat().includes(value)
  return typeof value === 'number' && value >= (asked.min ?? -Infinity) && value <= (asked.max ?? Infinity)
}

/** What a flow says here: its own words with the slots in them, or the library's. */
export function said(words: FlowWords, flow: Flow, scene: FlowScene, library: FlowLibrary): ReturnType<Saying['say']> {
  if ('saying' in words) return library.sayings[words.saying]?.say(scene) ?? { sentences: [] }
  return { sentences: [filledIn(words[scene.language], flow, scene, library)] }
}

function filledIn(words: string, flow: Flow, scene: FlowScene, library: FlowLibrary): Sentence {
  // Odd places are the names between braces.
  const pieces = words.split(/\{([^}]*)\}/).map((part, place) => {
    if (place % 2 === 0) return part
    const slot = flow.slots[part]
    const filled = scene.slots[part]
    if (!slot || !filled) return part
    return library.kinds[slot.kind]?.show(filled, slot, scene) ?? part
  })
  return { pieces: pieces.filter((piece) => piece !== '') }
}

export const sceneOf = ({ slots }: { slots: FilledSlots }, language: Language, now: number): FlowScene => ({
  slots,
  language,
  now,
})

/** Slots that another flow has as well, under the same name. */
export const shared = (slots: FilledSlots, { slots: own }: Flow): FilledSlots =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => own[name] !== undefined))

/** The place of the flow that the innermost one was called by, or its own. */
export function callerOf(frames: readonly FlowFrame[], flows: ReadonlyMap<string, Flow>): number {
  let place = frames.length - 1
  for (; place > 0; place--) {
    const outer = frames[place - 1]!
    const state = flows.get(outer.flow)?.states[outer.state]
    if (state?.kind !== 'call' || state.flow !== frames[place]!.flow) break
  }
  return place
}

/** Times that a question is asked without an answer before a person is offered instead. */
export const PATIENCE = 2

/** Whether the last thing that was said of the innermost flow is that a person can take over. */
export const offersPerson = (frames: readonly FlowFrame[] | undefined) => (frames?.at(-1)?.misses ?? 0) >= PATIENCE

const HOUR = 3_600_000

export const isPaused = ({ touchedAt }: FlowFrame, { pauseHours = 6 }: Flow, now: number): boolean =>
  now - touchedAt > pauseHours * HOUR

/** Frames that still count: of the same version of a flow that is there, and not too old. Outermost first. */
export function alive(frames: readonly FlowFrame[], flows: ReadonlyMap<string, Flow>, now: number): FlowFrame[] {
  const dead = frames.findIndex(({ flow, version, state, touchedAt }) => {
    const known = flows.get(flow)
    return (
      !known ||
      known.version !== version ||
      !known.states[state] ||
      now - touchedAt > (known.expiryDays ?? 7) * 24 * HOUR
    )
  })
  return dead < 0 ? [...frames] : frames.slice(0, dead)
}
