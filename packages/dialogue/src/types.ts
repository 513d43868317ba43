import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { Block, Claim, Constraint, Sort, TurnTrace } from '@elmo-chat/protocol'
import type { Understanding, UtteranceContext } from '@elmo-chat/understanding'
import type { CarriedSlots } from './flow/carried.js'
import type { PrivateWords } from './flow/private-words.js'
import type { FlowBook, FlowEffect, FlowFrame, FlowLibrary } from './flow/types.js'

/** A constraint that stands, with who set it and in which turn. */
export interface StandingConstraint extends Constraint {
  readonly setBy: 'customer' | 'assistant'
  readonly turn: number
  /** What a bound that was worked out from "cheaper" or "bigger" replaced, in case that nothing meets it. */
  readonly instead?: readonly StandingConstraint[]
  /** A refusal for the rest of the conversation: another wish does not end it. */
  readonly lasts?: true
}

/** What the customer wants by now. */
export interface Brief {
  readonly constraints: readonly StandingConstraint[]
  readonly sort?: Sort
  readonly query: string
  /** Fields that the customer left open on purpose: they are not asked about. */
  readonly freed?: readonly string[]
  /** Set while the thing is for another person, whose taste is not the customer's. */
  readonly isForOther?: true
}

/** What is on the table. */
export interface Focus {
  /** Product ids as shown last, by rank. */
  readonly shown: readonly string[]
  /** The rank of the first of them in the whole list, where it is a further page. */
  readonly firstRank?: number
  readonly selected: string | null
  /** The one variant of `selected` that was just told about ("in XL black: 3 left"), for "add it" to mean. */
  readonly variant?: string
  readonly impressionId: string | null
  /** Where "more" goes on. */
  readonly cursor: string | null
  readonly total: number
  /** Of products that were chosen for the customer, by id: why. */
  readonly because?: Readonly<Record<string, Because>>
  /** Where the list was a choice: ids of all that were chosen so far, for "more" to leave out. */
  readonly chosen?: readonly string[]
}

/** What a choice was made by. */
export interface Because {
  /** What the customer did that led to it. */
  readonly causes: readonly Cause[]
  /** What else spoke for it, in the customer's words and without numbers. */
  readonly beside: readonly string[]
}

/** A product that the customer turned to, and the most that was done with it. */
export interface Cause {
  readonly productId: string
  readonly deed: 'seen' | 'in-cart' | 'ordered'
}

/** The whole memory of a conversation: a plain value, stored with each turn. */
export interface ConversationState {
  readonly version: 1
  readonly turn: number
  readonly language: Language
  readonly brief: Brief
  readonly focus: Focus
  /** The field just asked about, with the choices that were offered. */
  readonly asked: { readonly field: string; readonly values: readonly string[] } | null
  readonly lastSkill: string | null
  /** Turns in a row that were not understood. */
  readonly misses: number
  /** Messages in a row that were angry; left out for none. */
  readonly anger?: number
  /** The last reply offered a person. */
  readonly offersPerson?: true
  /** Open flows, outermost first; left out when there is none. */
  readonly flow?: readonly FlowFrame[]
  /** The flow that the last reply offered. */
  readonly offersFlow?: string
  /** What flows that ended knew: which order was spoken of. */
  readonly carried?: CarriedSlots
  /** What specialists remember, by their names. */
  readonly memories?: Readonly<Record<string, unknown>>
}

/** A value in a sentence that is bound to where it came from. Becomes a claim of the ledger when it is said. */
export interface Fact {
  readonly text: string
  readonly subject: string
  readonly field: string
  readonly value: Claim['value']
  readonly source: string
  readonly version: string
}

/** The customer's own words, said back as theirs and never confirmed by themselves. */
export interface Echo {
  readonly echo: string
}

/** A sentence: plain words and facts. Numbers appear only inside facts or the customer's own words (`echo`). */
export interface Sentence {
  readonly pieces: readonly (string | Fact | Echo)[]
  /** An offer or a question beyond the answer is left out when the customer is angry; an apology is not said twice. */
  readonly role?: 'offer' | 'apology'
}

/** What a skill may know of the turn. */
export interface SkillContext {
  readonly language: Language
  readonly address: '您' | '你'
  readonly currency: string
  /** Who speaks, for what was learned of them; undefined for somebody unknown. */
  readonly visitorId?: string
  readonly state: ConversationState
  readonly understanding: Understanding
  readonly photo?: TurnInput['photo']
  /** Nobody asked for a person, but the conversation calls for one: the skill `human` alone is told so. */
  readonly handOver?: Exclude<HandOverRule, 'never'>
  readonly newId: () => string
}

/** What follows where a conversation calls for a person that nobody asked for. */
export type HandOverRule = 'offer' | 'at-once' | 'never'

/** What a skill gives back: what to say, what to show, and how the conversation stands after it. */
export interface SkillResult {
  /** `found`, `none`, `relaxed`, `unclear`, … */
  readonly outcome: string
  readonly sentences: readonly Sentence[]
  readonly blocks: readonly Exclude<Block, { type: 'text' }>[]
  readonly focus?: Focus
  readonly brief?: Brief
  readonly asked?: ConversationState['asked']
  /** Ids of products that the customer does not like, to be remembered of them. */
  readonly disliked?: readonly string[]
  readonly retrieved?: TurnTrace['retrieved']
  /** The flow that it offers: a yes begins it. */
  readonly offersFlow?: string
  /** What a specialist remembers from now on, by its name. */
  readonly memory?: Readonly<Record<string, unknown>>
}

/** Something beside the shop that knows an industry: it is asked first whether a turn is its own. */
export interface Specialist {
  readonly name: string
  /** The skill that takes the turn, and why; undefined where the words are not its business. */
  claim(understanding: Understanding, state: ConversationState): SpecialistClaim | undefined
}

export interface SpecialistClaim {
  readonly skill: string
  readonly because: string
  /** Whether it goes before an open flow, which otherwise may take the words for an answer. */
  readonly isFirst?: true
}

/** One thing that the assistant can do. */
export interface Skill {
  readonly name: string
  readonly description: Bilingual
  run(context: SkillContext): SkillResult
}

/** A value as it stands now, and where it stands. */
export interface FoundFact {
  readonly value: Claim['value']
  readonly source: string
  readonly version: string
}

/** The present truth, against which every claim is checked before it is sent, and wishes are resolved. */
export interface FactSource {
  /** The value of a subject's field now; undefined when there is no such thing. See `countField` for counts. */
  lookup(subject: string, field: string): FoundFact | undefined
  /** The nearest value of an ordered field beyond this one: size M → L, memory 8 → 16. Undefined at the end of the scale. */
  step(
    field: string,
    value: string | number,
    direction: 'less' | 'more',
  ): { readonly value: string | number; readonly text: Bilingual } | undefined
  /** Whether a value of a field is `wider` itself or a narrower kind of it (`polo` within `top`). */
  within(field: string, value: string, wider: string): boolean
}

/** A product that looks like a photo that was sent, in those variants. */
export interface PhotoMatch {
  readonly productId: string
  /** Places of the variants; any where empty. */
  readonly variants: readonly number[]
}

/** What something beside the rules proposes to do about a message. */
export interface Proposal {
  /** Of a skill, or of a flow to begin. */
  readonly name: string
  /** Ids of products that it is about; one that is not on the table makes the proposal void. */
  readonly products: readonly string[]
}

export interface TurnInput {
  readonly text: string
  readonly state: ConversationState
  readonly visitorId?: string
  /** The page's language, used while the customer's own words do not tell. */
  readonly pageLanguage?: Language
  /** What looks like the photo that came with the words, the most alike first; null for one that could not be looked at. */
  readonly photo?: readonly PhotoMatch[] | null
  /** Taken only where the rules leave the words unclear. */
  readonly proposed?: Proposal
}

export interface TurnDependencies {
  readonly understand: (text: string, context: UtteranceContext) => Understanding
  readonly skills: ReadonlyMap<string, Skill>
  readonly facts: FactSource
  readonly specialists?: readonly Specialist[]
  readonly address: '您' | '你'
  readonly languages: readonly Language[]
  readonly currency: string
  readonly newId: () => string
  /** `offer` when left out. */
  readonly handOver?: HandOverRule
  /** The flows of this shop, with what they may see in this turn; left out where the shop has none. */
  readonly flows?: FlowDependencies
  /** Milliseconds with fractions, for the trace. */
  readonly clock: () => number
}

export interface FlowDependencies {
  readonly book: FlowBook
  readonly library: FlowLibrary
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface TurnOutput {
  readonly state: ConversationState
  readonly language: Language
  /** Text first, then what is shown; `data-brief`, `data-claims` and `data-feeling` always. */
  readonly blocks: readonly Block[]
  /** Ids of products that the customer said not to like. */
  readonly disliked: readonly string[]
  /** Changes that flows ask for; the same id again changes nothing. */
  readonly effects: readonly FlowEffect[]
  /** What of the message and the blocks must not be kept in the clear. */
  readonly private: PrivateWords
  readonly trace: TurnTrace
}
