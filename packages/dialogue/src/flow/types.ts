import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { Block } from '@elmo-chat/protocol'
import type { Understanding } from '@elmo-chat/understanding'
import type { Echo, Fact, Sentence } from '../types.js'

/*
 * A flow is data: states, slots and words, as they stand in a JSON or YAML file. What data cannot say (whether an order may
 * still be returned, what an order number reads like) stands in a `FlowLibrary` under a name that the data uses.
 */

/** What a slot holds: an id, a chosen value, the customer's words, a number, yes or no. */
export type SlotValue = string | number | boolean

/** A choice of a slot of the kind `choice`, with what else the customer may call it. */
export interface SlotChoice {
  readonly value: string
  readonly label: Bilingual
  /** Further words that mean it, in either language, in lower case. */
  readonly says?: readonly string[]
}

/** One thing that a flow has to know. */
export interface SlotDefinition {
  /** `choice`, `text`, `number`, `yes-no`, `date`, `code`, or a kind of the library (`order`, `order-line`, …). */
  readonly kind: string
  /** What it is called in a sentence: "reason", "退货原因". */
  readonly label: Bilingual
  /** The question that asks for it. */
  readonly ask: Bilingual
  readonly choices?: readonly SlotChoice[]
  /** Of a number: its bounds. Of a text or code: its length in characters. */
  readonly min?: number
  readonly max?: number
  /** Said when what was told cannot be it. */
  readonly invalid?: Bilingual
  /** Slots whose change makes this one unknown again: the line of another order. */
  readonly dependsOn?: readonly string[]
  /** Whether it holds particulars of the customer's, such as an address: they are kept sealed and out of the trace. */
  readonly isPrivate?: true
}

/** A question about what is known by now. */
export type Condition =
  | { readonly slot: string; readonly filled: boolean }
  | { readonly slot: string; readonly is: SlotValue | readonly SlotValue[] }
  | { readonly slot: string; readonly min?: number; readonly max?: number }
  | { readonly guard: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/**
 * What is said: words with `{slot}` in them, or what the library says by a name. Digits stand in slots and facts only, never in
 * the words.
 */
export type FlowWords = Bilingual | { readonly saying: string }

export type FlowOutcome = 'done' | 'refused' | 'left' | 'human'

export type StateDefinition =
  /** Asks for the slots in this order, each that is not known yet. */
  | { readonly kind: 'ask'; readonly slots: readonly string[]; readonly to: string }
  /** Goes where the first condition that holds leads. */
  | {
      readonly kind: 'branch'
      readonly when: readonly { readonly if: Condition; readonly to: string }[]
      readonly else: string
    }
  /** Says what will be done and waits for a yes. */
  | { readonly kind: 'confirm'; readonly say: FlowWords; readonly yes: string; readonly no: string }
  /** Asks for a side effect; carried out once, after the turn, with the turn. */
  | { readonly kind: 'act'; readonly effect: string; readonly to: string }
  | { readonly kind: 'say'; readonly say: FlowWords; readonly to: string }
  /** Runs another flow with the slots that both have, and comes back. */
  | { readonly kind: 'call'; readonly flow: string; readonly done: string; readonly failed: string }
  | { readonly kind: 'end'; readonly outcome: FlowOutcome; readonly say?: FlowWords }

export interface FlowDefinition {
  readonly name: string
  readonly version: number
  /** As in "back to …", "shall we go on with …": "your return", "退货". */
  readonly title: Bilingual
  /** Fine intents that begin it (`return-request`). A flow without any is only called by others. */
  readonly intents: readonly string[]
  /** Words that begin it too, in lower case, where an order is or was just spoken of, or another flow is open. */
  readonly says?: readonly string[]
  /** Words that begin it where an order is spoken of and nothing else was understood, in lower case. */
  readonly hints?: readonly string[]
  /** What is asked of no order in particular, how long it takes or how it is done, is answered by the shop's documents; the flow is offered behind it. */
  readonly rulesFirst?: {
    /** Of the documents: see `Understanding`. */
    readonly topic: string
    /** Fine intents of questions on its rules; where the documents answer one, the flow is offered behind that too. */
    readonly asks?: readonly string[]
    readonly offer: Bilingual
    /** What begins the flow, to be tapped. */
    readonly say: Bilingual
  }
  /** Another flow that is offered behind its end, where the words told a slot of that: the return of what they say is broken. */
  readonly offers?: { readonly flow: string; readonly slot: string }
  /** Within another flow it begins only by words that are no answer there: "it is faulty" is the reason of a return. */
  readonly yields?: true
  readonly start: string
  readonly slots: Readonly<Record<string, SlotDefinition>>
  readonly states: Readonly<Record<string, StateDefinition>>
  /** After so many hours of silence it is asked whether to go on. 6 when left out. */
  readonly pauseHours?: number
  /** After so many days of silence it is forgotten. 7 when left out. */
  readonly expiryDays?: number
  /** The words that ship with it, where the shop's own stand instead, by place; see `reword`. */
  readonly shipped?: Readonly<Record<string, Bilingual>>
}

/** What a flow knows, by slot. `text` is what is shown: the customer's words, or a label. */
export interface FilledSlot {
  readonly value: SlotValue
  readonly text: string
}

export type FilledSlots = Readonly<Record<string, FilledSlot>>

/** What readers of slots look at in words that were understood. */
export type HeardWords = Pick<Understanding, 'text' | 'constraints' | 'critiques' | 'intents'>

/** One open flow: a plain value, kept with the conversation. */
export interface FlowFrame {
  readonly flow: string
  readonly version: number
  readonly state: string
  readonly slots: FilledSlots
  /** Fresh for each run; effects carry it, so that one asked for twice is carried out once. */
  readonly run: string
  /**
   * The words that began it, as long as it waits for another flow that it called: what they say of an order is read once that
   * order may be seen. Not kept of a flow with private slots.
   */
  readonly opening?: HeardWords
  /** Milliseconds since 1970. */
  readonly touchedAt: number
  /** What was asked last: a slot, the confirmation, or whether to go on after a pause. */
  readonly asked?: { readonly slot: string } | 'confirm' | 'resume'
  /** Times in a row that the last question was not answered. */
  readonly misses: number
  /** Leads back in a row after other questions. */
  readonly returns: number
}

/** A change of the world that a flow asks for. The same `id` again changes nothing. */
export interface FlowEffect {
  /** Of the run and the state. */
  readonly id: string
  readonly flow: string
  readonly kind: string
  readonly input: Readonly<Record<string, SlotValue>>
}

/** What was said, for readers of slots. */
export interface SaidWords {
  readonly text: string
  readonly language: Language
  readonly understanding: HeardWords
  /** Whether this slot was just asked for, so that a bare answer is one. */
  readonly isAsked: boolean
}

/** What stands in the frame, for the library. */
export interface FlowScene {
  readonly slots: FilledSlots
  readonly language: Language
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * `invalid`: told, but it cannot be it. `missed`: asked for, and nothing of its kind was told. `unknown`: what was known is not
 * it, and what it is was not told.
 */
export type SlotReading =
  | FilledSlot
  | { readonly invalid: true }
  | { readonly missed: true }
  | { readonly unknown: true }

/** Reads and shows slots of one kind. */
export interface SlotKind {
  /** Whether it is taken from words that answer another question, or open the flow. */
  readonly isEager: boolean
  /** Undefined where the words do not speak of it. */
  read(said: SaidWords, slot: SlotDefinition, scene: FlowScene): SlotReading | undefined
  /** What it can only be, so that it need not be asked: the one line of an order. */
  only?(slot: SlotDefinition, scene: FlowScene): FilledSlot | undefined
  /** Whether flows that begin later may go on with it; never when left out. */
  carries?(filled: FilledSlot, scene: FlowScene): boolean
  /** For a sentence. */
  show(filled: FilledSlot, slot: SlotDefinition, scene: FlowScene): string | Fact | Echo
  /** What may be tapped instead of said. */
  choices?(slot: SlotDefinition, scene: FlowScene): readonly { readonly label: string; readonly say: string }[]
}

export interface Guard {
  /** Slots that it looks at. */
  readonly needs: readonly string[]
  readonly label: Bilingual
  holds(scene: FlowScene): boolean
}

export interface Saying {
  readonly needs: readonly string[]
  say(scene: FlowScene): {
    readonly sentences: readonly Sentence[]
    readonly blocks?: readonly Exclude<Block, { type: 'text' }>[]
  }
}

export interface EffectKind {
  readonly needs: readonly string[]
  /** Slots that it is told where they are known. */
  readonly takes?: readonly string[]
  readonly label: Bilingual
  /** Whether it must be confirmed by the customer before: all that changes something of theirs. */
  readonly isConfirmed: boolean
  /** Why it cannot be done now, whatever was confirmed: said instead, and the flow ends. */
  refusal?(effect: FlowEffect, scene: FlowScene): ReturnType<Saying['say']> | undefined
}

/** What flows may name beyond data. Made anew for each turn over what may be seen in it; names and needs stay the same. */
export interface FlowLibrary {
  readonly kinds: Readonly<Record<string, SlotKind>>
  readonly guards: Readonly<Record<string, Guard>>
  readonly sayings: Readonly<Record<string, Saying>>
  readonly effects: Readonly<Record<string, EffectKind>>
}

/** A drawing of a flow: for the console. */
export interface FlowDiagram {
  readonly nodes: readonly {
    readonly id: string
    readonly kind: StateDefinition['kind']
    readonly label: Bilingual
    /** Of an end. */
    readonly outcome?: FlowOutcome
    /** The flow's own words, with its slots in braces. */
    readonly says?: Bilingual
    /** The name of the flow that is run within this one. */
    readonly calls?: string
  }[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label?: Bilingual }[]
}

/** A checked flow. */
export interface Flow extends FlowDefinition {
  readonly diagram: FlowDiagram
}

/** What an open flow did in a turn, for the trace. */
export interface FlowNote {
  readonly flow: string
  readonly run: string
  readonly event:
    | 'began'
    | 'went-on'
    | 'corrected'
    | 'switched'
    | 'paused'
    | 'resumed'
    | 'left'
    | 'ended'
    | 'returned'
    | 'handed-over'
  /** Where it stands now; of one that ended, its last state. */
  readonly state: string
  readonly outcome?: FlowOutcome
}

/** All flows of a shop by name, and those that begin by a fine intent. */
export interface FlowBook {
  readonly flows: ReadonlyMap<string, Flow>
  readonly byIntent: ReadonlyMap<string, Flow>
}
