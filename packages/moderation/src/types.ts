/** What is wrong with a text: it insults somebody, runs down a group, threatens or leads to harm, or is sexual. */
export type HarmKind = 'insult' | 'bias' | 'danger' | 'sexual'

export const HARM_KINDS: readonly HarmKind[] = ['insult', 'bias', 'danger', 'sexual']

/** Why a text is held back. */
export interface Harm {
  readonly kind: HarmKind
  /** `rule`: words that mean nothing else; `model`: it looks like what was taught; `person`: somebody has rejected it. */
  readonly because: 'rule' | 'model' | 'person'
  /** What was found, as far as it can be pointed at; else empty. */
  readonly found: string
  /** How sure the model is, 0 to 1; 1 for a rule or a person. */
  readonly chance: number
}

/** A text and what a person has said of it; a null kind is harmless. */
export interface Decision {
  readonly text: string
  readonly kind: HarmKind | null
}
