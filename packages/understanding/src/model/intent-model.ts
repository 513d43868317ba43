import type { Understanding } from '../types.js'
import { type Correction, Exemplars } from './exemplars.js'
import { fineIntents, OUT_OF_SCOPE } from './fine-intents.js'
import { signsOf } from './signs.js'
import type { Classification, TextClassifier } from './text-classifier.js'

/** Tells the fine intent of an utterance. Immutable. */
export class IntentModel {
  readonly classifier: TextClassifier
  private readonly exemplars: Exemplars

  constructor(classifier: TextClassifier, corrections: readonly Correction[] = []) {
    this.classifier = classifier
    this.exemplars = new Exemplars(corrections, classifier.data.space)
  }

  get corrections(): readonly Correction[] {
    return this.exemplars.corrections
  }

  /** All fine intents, the likeliest first; and whether a person has said so of this wording or one very near to it. */
  classify(understanding: Understanding): { readonly classification: Classification; readonly isTold: boolean } {
    const { text } = understanding
    const told = this.exemplars.nearest(text)
    if (told) return { classification: saidOf(told.intent, told.nearness), isTold: true }
    const { classifier } = this
    const signed = { text, signs: signsOf(understanding) }
    return { classification: classifier.classify(signed, classifier.data.labels.length), isTold: false }
  }
}

/**
 * The model with a merchant's corrections: each holds at once for its wording and for wordings very near to it. What they
 * teach beyond that comes with the next training.
 */
export const withCorrections = (model: IntentModel, corrections: readonly Correction[]): IntentModel =>
  new IntentModel(
    model.classifier,
    corrections.filter(({ intent }) => intent === OUT_OF_SCOPE || intent in fineIntents),
  )

function saidOf(intent: string, confidence: number): Classification {
  if (intent === OUT_OF_SCOPE) return { labels: [], none: confidence }
  return { labels: [{ label: intent, confidence }], none: 0 }
}
