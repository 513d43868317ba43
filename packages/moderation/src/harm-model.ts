import type { Steps } from '@elmo-chat/kernel'
import {
  type Example,
  type TextClassifier,
  type TrainingOptions,
  trainingOptions,
  trainTextClassifier,
} from '@elmo-chat/understanding'
import { folded } from './folded.js'
import { cuesIn } from './rules/cues.js'
import { HARMLESS } from './rules/harmless.js'
import type { Decision, HarmKind } from './types.js'

/** Chosen by cross-validation over the taught examples. */
export const harmTraining: TrainingOptions = { ...trainingOptions, cost: 1, fewest: 2, most: 24_000, folds: 4 }

/** A person's decision counts as much as so many examples. */
const TIMES = 3

/**
 * Trains the model of harm from examples, to which a merchant's decisions are added.
 *
 * Cost      about a second for 400 examples, in steps.
 * Repeats   The same examples in the same order give the same bytes.
 */
export function* trainHarmModel(
  examples: readonly Decision[],
  decisions: readonly Decision[] = [],
  options: TrainingOptions = harmTraining,
): Steps<TextClassifier> {
  const all = [...examples, ...decisions.flatMap((one) => Array.from({ length: TIMES }, () => one))]
  return yield* trainTextClassifier(
    all.map(({ text, kind }): Example => ({ ...readable(text), label: kind })),
    options,
  )
}

/** A text as the model reads it. */
export function readable(text: string): { text: string; signs: string[] } {
  const plain = folded(text).replace(HARMLESS, ' ')
  return { text: plain, signs: cuesIn(plain) }
}

/** What the model takes a text for, and how likely it is harmful at all. */
export function modelHarm(
  model: TextClassifier,
  text: ReturnType<typeof readable>,
): { kind: HarmKind; chance: number } {
  const { labels, none } = model.classify(text, 1)
  return { kind: (labels[0]?.label ?? 'insult') as HarmKind, chance: 1 - none }
}
