import type { Echo, Fact, Sentence } from '@elmo-chat/dialogue'
import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { Claim } from '@elmo-chat/protocol'
import type { Names } from '../types.js'

/** What a skill in code is asked: plain values, and the words to answer in. */
export interface SkillAsk {
  /** The customer's message, without personal data. */
  readonly words: string
  readonly language: Language
  /** What this skill gave back as `memory` before in the conversation. */
  readonly memory: unknown
  /**
   * A value for a sentence, bound to where it comes from: the skill's own `fact`, else the shop's (`PRODUCT-ID`, `price`).
   * Undefined where there is no such thing now.
   *
   * @param text how it is written: "3 days"; the value itself when left out
   */
  fact(subject: string, field: string, text?: string): Fact | undefined
  /** The customer's own words, said back. */
  echo(words: string): Echo
  /** Plain words, facts and echoes as one sentence. A sentence with a digit in its plain words is never said. */
  sentence(words: TemplateStringsArray, ...pieces: readonly (string | Fact | Echo)[]): Sentence
}

export interface SkillAnswer {
  readonly say: readonly Sentence[]
  /** What may be tapped instead of said. */
  readonly choices?: readonly string[]
  /** Whether a person is offered. */
  readonly human?: boolean
  /** Kept with the conversation as JSON. */
  readonly memory?: unknown
}

/** One thing that the assistant can do, as an integrator adds it. */
export interface SkillDefinition {
  /** Lower-case words with hyphens. */
  readonly name: string
  readonly description: Bilingual
  /** Ways to ask for it; what is like one of them is its business. */
  readonly examples: Names
  /** Regular expressions that tell it without doubt. */
  readonly words?: Partial<Names>
  /**
   * The present value of what its sentences quote. Asked again before each sentence is sent: one that has changed meanwhile is not
   * said. Undefined where there is no such thing.
   */
  fact?(subject: string, field: string): Claim['value'] | undefined
  /** Answers at once: a turn waits for nothing. What it throws is caught, and a person is offered. */
  run(ask: SkillAsk): SkillAnswer
}
