import { asksOfRules } from './model/asks-of-rules.js'
import { fillIn } from './model/fill-in.js'
import type { IntentModel } from './model/intent-model.js'
import { shippedIntentModel } from './model/shipped-model.js'
import { understandByRules } from './rules.js'
import type { Understanding, UtteranceContext } from './types.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * Understands one utterance in the light of the shop and of what was said before: by the rules, and where they are not
 * sure of the intent, by a model of examples. Never throws for what is in the text.
 *
 * Cost   linear in the text, which is cut at the protocol's MESSAGE_LIMIT; independent of the catalogue's size.
 */
export function understand(
  text: string,
  context: UtteranceContext,
  vocabulary: Vocabulary,
  model: IntentModel = shippedIntentModel(),
): Understanding {
  const understanding = understandByRules(text, context, vocabulary)
  return understanding.empty ? understanding : asksOfRules(fillIn(understanding, model), vocabulary.sold)
}
