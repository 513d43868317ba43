import type { Language } from '@elmo-chat/kernel'
import { sceneOf, shared } from './scene.js'
import type { FilledSlot, FilledSlots, Flow, FlowBook, FlowFrame, FlowLibrary } from './types.js'

/**
 * What flows that ended knew and the next may go on with, and when it was spoken of last, in milliseconds since 1970. `flow`
 * is the one that ended last.
 */
export interface CarriedSlots {
  readonly flow?: string
  readonly slots: FilledSlots
  readonly at: number
}

interface World {
  readonly library: FlowLibrary
  readonly language: Language
  readonly now: number
}

/** As long as an open flow goes on without asking. */
const LASTS_MS = 6 * 3_600_000

/** What a flow that begins need not ask: which order was spoken of, in open flows or in those that ended lately. */
export function carriedInto(
  flow: Flow,
  frames: readonly FlowFrame[],
  carried: CarriedSlots | undefined,
  world: World,
): FilledSlots {
  const lately = carried && world.now - carried.at <= LASTS_MS ? carried.slots : {}
  const known: FilledSlots = Object.assign({}, lately, ...frames.map(({ slots }) => slots))
  return carrying(shared(known, flow), flow, world)
}

/** What is carried on after flows have ended; as before where none of them knew anything. */
export function carriedAfter(
  before: CarriedSlots | undefined,
  ended: readonly FlowFrame[],
  book: FlowBook,
  world: World,
): CarriedSlots | undefined {
  const told = ended.flatMap((frame): [string, FilledSlot][] => {
    const flow = book.flows.get(frame.flow)
    return flow ? Object.entries(carrying(frame.slots, flow, world)) : []
  })
  const flow = ended.at(-1)?.flow
  return told.length === 0 || flow === undefined
    ? before
    : { flow, slots: { ...before?.slots, ...Object.fromEntries(told) }, at: world.now }
}

function carrying(slots: FilledSlots, flow: Flow, { library, language, now }: World): FilledSlots {
  const scene = sceneOf({ slots }, language, now)
  return Object.fromEntries(
    Object.entries(slots).filter(([name, filled]) => {
      const kind = flow.slots[name]?.kind
      return kind !== undefined && library.kinds[kind]?.carries?.(filled, scene) === true
    }),
  )
}
