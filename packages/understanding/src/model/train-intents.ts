import type { Steps } from '@elmo-chat/kernel'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { atStart } from '../at-start.js'
import { understandByRules } from '../rules.js'
import { buildVocabulary } from '../vocabulary.js'
import type { Correction } from './exemplars.js'
import { OUT_OF_SCOPE } from './fine-intents.js'
import { IntentModel } from './intent-model.js'
import { signsOf } from './signs.js'
import { type Example, type TrainingOptions, trainingOptions, trainTextClassifier } from './text-classifier.js'

/** An utterance and its fine intent, or `out-of-scope`. */
export type IntentExample = Correction

/** Chosen by cross-validation over the shipped examples, which are fewer than the classifier's own defaults are for. */
export const intentTraining: TrainingOptions = { ...trainingOptions, cost: 1, folds: 3 }

/**
 * Trains the model of fine intents from examples, to which a merchant's corrections are added as further ones; their very
 * wordings hold whatever the training makes of them.
 *
 * Cost      about 20 seconds for 13,000 examples.
 * Repeats   The same examples and corrections in the same order give the same model.
 */
export function* trainIntentModel(
  examples: readonly IntentExample[],
  corrections: readonly Correction[] = [],
): Steps<IntentModel> {
  const taught = yield* withSigns([...examples, ...corrections])
  return new IntentModel(yield* trainTextClassifier(taught, intentTraining), corrections)
}

/** The examples as the classifier reads them: with what the rules make of each at the start of a conversation. */
export function* withSigns(examples: readonly IntentExample[]): Steps<Example[]> {
  const vocabulary = runToEnd(buildVocabulary([], lexicon))
  const start = atStart('en', 'USD')
  const read: Example[] = []
  for (const { text, intent } of examples) {
    const signs = signsOf(understandByRules(text, start, vocabulary))
    read.push({ text, signs, label: intent === OUT_OF_SCOPE ? null : intent })
    yield
  }
  return read
}
