import { checkOwnWords, type FlowBook, flowFaults, wordsOf } from '@elmo-chat/dialogue'
import type { Bilingual, Clock, Problem } from '@elmo-chat/kernel'
import type { FlowReport, FlowsReport, Settings } from '@elmo-chat/protocol'
import { isInnerFlow } from '@elmo-chat/skills'
import type { Store } from '@elmo-chat/storage'

export interface FlowRoomOptions {
  readonly clock: Clock
  /** All flows, also those that are switched off. */
  readonly flows: () => FlowBook
  readonly settings: () => Settings
  readonly change: (settings: Settings, by: string) => Promise<unknown>
}

const DAYS = 30
const DAY_MS = 86_400_000
/** A run that nobody touched for so long is left: flows ask whether to go on after a pause, and few come back later. */
const LEFT_AFTER_MS = DAY_MS

/** The merchant's side of service flows: drawings, counts, and which are on. */
export class FlowRoom {
  private readonly store: Store
  private readonly options: FlowRoomOptions

  constructor(store: Store, options: FlowRoomOptions) {
    this.store = store
    this.options = options
  }

  /** Cost: the turns of the last 30 days in which a flow took part. */
  async report(): Promise<FlowsReport> {
    const now = this.options.clock()
    const day = (ago: number) => new Date(now - ago).toISOString()
    const counted = await this.store.countFlows(day(DAYS * DAY_MS), day(LEFT_AFTER_MS))
    const book = this.options.flows()
    const off = new Set(this.options.settings().flowsOff)
    const flows = [...book.flows.values()].map((flow): FlowReport => {
      const { name, title, version, diagram, shipped = {} } = flow
      const own = counted.filter(({ flow }) => flow === name)
      const sum = (outcome?: string) =>
        own
          .filter((one) => outcome === undefined || one.outcome === outcome)
          .reduce((total, { runs }) => total + runs, 0)
      const isInner = isInnerFlow(book, name)
      return {
        ...{ name, title, version, isInner, isOn: isInner || !off.has(name) },
        nodes: diagram.nodes.map(({ calls, ...node }) => ({
          ...node,
          label: (calls && book.flows.get(calls)?.title) || node.label,
          stopped: own
            .filter(({ state, outcome }) => state === node.id && outcome !== 'open')
            .reduce((total, { runs }) => total + runs, 0),
        })),
        edges: [...diagram.edges],
        words: Object.entries(wordsOf(flow)).map(([at, words]) => ({
          ...{ at, words },
          ...(shipped[at] ? { shipped: shipped[at] } : {}),
        })),
        slots: Object.keys(flow.slots),
        runs: {
          ...{ begun: sum(), done: sum('done'), refused: sum('refused') },
          ...{ left: sum('left'), human: sum('human'), open: sum('open') },
        },
      }
    })
    return { days: DAYS, flows }
  }

  /**
   * Has a flow say words of the shop's own at a place, or again those that ship. Gives what is wrong with them, then nothing
   * is changed; undefined where there is no such place.
   */
  async reword(name: string, at: string, words: Bilingual | null, by: string): Promise<Problem[] | undefined> {
    const flow = this.options.flows().flows.get(name)
    if (!flow || !wordsOf(flow)[at]) return undefined
    const faults = words ? checkOwnWords(flow, at, words) : []
    if (faults.length > 0)
      return faults.map(({ code, at: column, value }) => ({
        ...{ code, ...flowFaults[code] },
        place: { file: `flow ${name}`, column, value },
      }))
    const settings = this.options.settings()
    const { [at]: _, ...others } = settings.flowWords[name] ?? {}
    const own = words ? { ...others, [at]: words } : others
    await this.options.change({ ...settings, flowWords: { ...settings.flowWords, [name]: own } }, by)
    return []
  }

  /** Switches a flow on or off; false where there is none that can be switched. */
  async switch(name: string, isOn: boolean, by: string): Promise<boolean> {
    const book = this.options.flows()
    if (!book.flows.has(name) || isInnerFlow(book, name)) return false
    const settings = this.options.settings()
    const others = settings.flowsOff.filter((one) => one !== name)
    await this.options.change({ ...settings, flowsOff: isOn ? others : [...others, name] }, by)
    return true
  }
}
